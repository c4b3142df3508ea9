/**
 * Checks requests against shared-contract/schema. Made by "npm run contract"; a test fails when it is out of date.
 *
 * @NApiVersion 2.1
 */
define([], () => {
const exports = {};
function ucs2length(str) {
    const len = str.length;
    let length = 0;
    let pos = 0;
    let value;
    while (pos < len) {
        length++;
        value = str.charCodeAt(pos++);
        if (value >= 0xd800 && value <= 0xdbff && pos < len) {
            // high surrogate, and there is a next character
            value = str.charCodeAt(pos);
            if ((value & 0xfc00) === 0xdc00)
                pos++; // low surrogate
        }
    }
    return length;
}
"use strict";
exports["account-request"] = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://calrelay.example/schema/account-request.schema.json","title":"Relay to SuiteApp: who and where are you","type":"object","properties":{"contractVersion":{"$ref":"common.schema.json#/$defs/contractVersion"},"employees":{"type":"array","maxItems":200,"items":{"$ref":"common.schema.json#/$defs/email"}}},"required":["contractVersion","employees"],"additionalProperties":false};
const schema33 = {"const":1};
const schema34 = {"type":"string","pattern":"^[^@\\s]+@[^@\\s]+$","maxLength":320};
const func1 = ucs2length;
const pattern4 = new RegExp("^[^@\\s]+@[^@\\s]+$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://calrelay.example/schema/account-request.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.contractVersion === undefined) && (missing0 = "contractVersion")) || ((data.employees === undefined) && (missing0 = "employees"))){
validate20.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "contractVersion") || (key0 === "employees"))){
validate20.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.contractVersion !== undefined){
const _errs2 = errors;
if(1 !== data.contractVersion){
validate20.errors = [{instancePath:instancePath+"/contractVersion",schemaPath:"common.schema.json#/$defs/contractVersion/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.employees !== undefined){
let data1 = data.employees;
const _errs4 = errors;
if(errors === _errs4){
if(Array.isArray(data1)){
if(data1.length > 200){
validate20.errors = [{instancePath:instancePath+"/employees",schemaPath:"#/properties/employees/maxItems",keyword:"maxItems",params:{limit: 200},message:"must NOT have more than 200 items"}];
return false;
}
else {
var valid2 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const _errs6 = errors;
const _errs7 = errors;
if(errors === _errs7){
if(typeof data2 === "string"){
if(func1(data2) > 320){
validate20.errors = [{instancePath:instancePath+"/employees/" + i0,schemaPath:"common.schema.json#/$defs/email/maxLength",keyword:"maxLength",params:{limit: 320},message:"must NOT have more than 320 characters"}];
return false;
}
else {
if(!pattern4.test(data2)){
validate20.errors = [{instancePath:instancePath+"/employees/" + i0,schemaPath:"common.schema.json#/$defs/email/pattern",keyword:"pattern",params:{pattern: "^[^@\\s]+@[^@\\s]+$"},message:"must match pattern \""+"^[^@\\s]+@[^@\\s]+$"+"\""}];
return false;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/employees/" + i0,schemaPath:"common.schema.json#/$defs/email/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs6 === errors;
if(!valid2){
break;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/employees",schemaPath:"#/properties/employees/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports["changes-request"] = validate22;
const schema35 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://calrelay.example/schema/changes-request.schema.json","title":"Relay to SuiteApp: what changed","type":"object","properties":{"contractVersion":{"$ref":"common.schema.json#/$defs/contractVersion"},"acknowledge":{"type":"array","maxItems":1000,"items":{"$ref":"common.schema.json#/$defs/internalId"}},"look":{"type":"array","maxItems":100,"items":{"$ref":"common.schema.json#/$defs/internalId"}},"limit":{"type":"integer","minimum":0,"maximum":200}},"required":["contractVersion","acknowledge","look","limit"],"additionalProperties":false};
const schema37 = {"type":"integer","minimum":1};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://calrelay.example/schema/changes-request.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.contractVersion === undefined) && (missing0 = "contractVersion")) || ((data.acknowledge === undefined) && (missing0 = "acknowledge"))) || ((data.look === undefined) && (missing0 = "look"))) || ((data.limit === undefined) && (missing0 = "limit"))){
validate22.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "contractVersion") || (key0 === "acknowledge")) || (key0 === "look")) || (key0 === "limit"))){
validate22.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.contractVersion !== undefined){
const _errs2 = errors;
if(1 !== data.contractVersion){
validate22.errors = [{instancePath:instancePath+"/contractVersion",schemaPath:"common.schema.json#/$defs/contractVersion/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.acknowledge !== undefined){
let data1 = data.acknowledge;
const _errs4 = errors;
if(errors === _errs4){
if(Array.isArray(data1)){
if(data1.length > 1000){
validate22.errors = [{instancePath:instancePath+"/acknowledge",schemaPath:"#/properties/acknowledge/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"}];
return false;
}
else {
var valid2 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const _errs6 = errors;
const _errs7 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate22.errors = [{instancePath:instancePath+"/acknowledge/" + i0,schemaPath:"common.schema.json#/$defs/internalId/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs7){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 1 || isNaN(data2)){
validate22.errors = [{instancePath:instancePath+"/acknowledge/" + i0,schemaPath:"common.schema.json#/$defs/internalId/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid2 = _errs6 === errors;
if(!valid2){
break;
}
}
}
}
else {
validate22.errors = [{instancePath:instancePath+"/acknowledge",schemaPath:"#/properties/acknowledge/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.look !== undefined){
let data3 = data.look;
const _errs9 = errors;
if(errors === _errs9){
if(Array.isArray(data3)){
if(data3.length > 100){
validate22.errors = [{instancePath:instancePath+"/look",schemaPath:"#/properties/look/maxItems",keyword:"maxItems",params:{limit: 100},message:"must NOT have more than 100 items"}];
return false;
}
else {
var valid4 = true;
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
const _errs11 = errors;
const _errs12 = errors;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
validate22.errors = [{instancePath:instancePath+"/look/" + i1,schemaPath:"common.schema.json#/$defs/internalId/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs12){
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 1 || isNaN(data4)){
validate22.errors = [{instancePath:instancePath+"/look/" + i1,schemaPath:"common.schema.json#/$defs/internalId/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid4 = _errs11 === errors;
if(!valid4){
break;
}
}
}
}
else {
validate22.errors = [{instancePath:instancePath+"/look",schemaPath:"#/properties/look/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.limit !== undefined){
let data5 = data.limit;
const _errs14 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate22.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs14){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 200 || isNaN(data5)){
validate22.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/maximum",keyword:"maximum",params:{comparison: "<=", limit: 200},message:"must be <= 200"}];
return false;
}
else {
if(data5 < 0 || isNaN(data5)){
validate22.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate22.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports["inventory-request"] = validate23;
const schema39 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://calrelay.example/schema/inventory-request.schema.json","title":"Relay to SuiteApp: which events exist","type":"object","properties":{"contractVersion":{"$ref":"common.schema.json#/$defs/contractVersion"},"after":{"type":"integer","minimum":0},"limit":{"type":"integer","minimum":1,"maximum":1000}},"required":["contractVersion","after","limit"],"additionalProperties":false};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://calrelay.example/schema/inventory-request.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.contractVersion === undefined) && (missing0 = "contractVersion")) || ((data.after === undefined) && (missing0 = "after"))) || ((data.limit === undefined) && (missing0 = "limit"))){
validate23.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "contractVersion") || (key0 === "after")) || (key0 === "limit"))){
validate23.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.contractVersion !== undefined){
const _errs2 = errors;
if(1 !== data.contractVersion){
validate23.errors = [{instancePath:instancePath+"/contractVersion",schemaPath:"common.schema.json#/$defs/contractVersion/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.after !== undefined){
let data1 = data.after;
const _errs4 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate23.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
validate23.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.limit !== undefined){
let data2 = data.limit;
const _errs6 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate23.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs6){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 1000 || isNaN(data2)){
validate23.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000"}];
return false;
}
else {
if(data2 < 1 || isNaN(data2)){
validate23.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate23.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports["probe-request"] = validate24;
const schema41 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://calrelay.example/schema/probe-request.schema.json","title":"Relay to SuiteApp: find out what this account makes of what a script sets on an event","type":"object","properties":{"contractVersion":{"$ref":"common.schema.json#/$defs/contractVersion"},"run":{"$ref":"common.schema.json#/$defs/revision"}},"required":["contractVersion","run"],"additionalProperties":false};
const schema43 = {"type":"string","pattern":"^[0-9a-v]{8,40}$"};
const pattern5 = new RegExp("^[0-9a-v]{8,40}$", "u");

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://calrelay.example/schema/probe-request.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.contractVersion === undefined) && (missing0 = "contractVersion")) || ((data.run === undefined) && (missing0 = "run"))){
validate24.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "contractVersion") || (key0 === "run"))){
validate24.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.contractVersion !== undefined){
const _errs2 = errors;
if(1 !== data.contractVersion){
validate24.errors = [{instancePath:instancePath+"/contractVersion",schemaPath:"common.schema.json#/$defs/contractVersion/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.run !== undefined){
let data1 = data.run;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data1 === "string"){
if(!pattern5.test(data1)){
validate24.errors = [{instancePath:instancePath+"/run",schemaPath:"common.schema.json#/$defs/revision/pattern",keyword:"pattern",params:{pattern: "^[0-9a-v]{8,40}$"},message:"must match pattern \""+"^[0-9a-v]{8,40}$"+"\""}];
return false;
}
}
else {
validate24.errors = [{instancePath:instancePath+"/run",schemaPath:"common.schema.json#/$defs/revision/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate24.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

exports["write-request"] = validate25;
const schema44 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://calrelay.example/schema/write-request.schema.json","title":"Relay to SuiteApp: create, update and delete events","type":"object","properties":{"contractVersion":{"$ref":"common.schema.json#/$defs/contractVersion"},"acknowledge":{"type":"array","maxItems":1000,"items":{"$ref":"common.schema.json#/$defs/internalId"}},"operations":{"type":"array","minItems":1,"maxItems":50,"items":{"type":"object","properties":{"operation":{"enum":["create","update","delete"]}},"required":["operation"],"allOf":[{"if":{"properties":{"operation":{"const":"create"}},"required":["operation"]},"then":{"type":"object","properties":{"operation":{"const":"create"},"key":{"$ref":"common.schema.json#/$defs/key"},"revision":{"$ref":"common.schema.json#/$defs/revision"},"content":{"allOf":[{"$ref":"content.schema.json"},{"type":"object","required":["title","date","timeZone","organizer"],"if":{"properties":{"allDay":{"const":true}},"required":["allDay"]},"else":{"required":["startTime","endTime"]}}]}},"required":["operation","key","revision","content"],"additionalProperties":false}},{"if":{"properties":{"operation":{"const":"update"}},"required":["operation"]},"then":{"type":"object","properties":{"operation":{"const":"update"},"id":{"$ref":"common.schema.json#/$defs/internalId"},"revision":{"$ref":"common.schema.json#/$defs/revision"},"expectedFingerprint":{"$ref":"common.schema.json#/$defs/fingerprint"},"content":{"$ref":"content.schema.json"}},"required":["operation","id","revision","expectedFingerprint","content"],"additionalProperties":false}},{"if":{"properties":{"operation":{"const":"delete"}},"required":["operation"]},"then":{"type":"object","properties":{"operation":{"const":"delete"},"id":{"$ref":"common.schema.json#/$defs/internalId"},"revision":{"$ref":"common.schema.json#/$defs/revision"},"expectedFingerprint":{"$ref":"common.schema.json#/$defs/fingerprint"}},"required":["operation","id","revision","expectedFingerprint"],"additionalProperties":false}}]}}},"required":["contractVersion","acknowledge","operations"],"additionalProperties":false};
const schema47 = {"type":"string","pattern":"^calrelay:[0-9a-v]{26}:[0-9]{1,6}$"};
const schema65 = {"type":"string","pattern":"^[0-9a-f]{64}$"};
const pattern6 = new RegExp("^calrelay:[0-9a-v]{26}:[0-9]{1,6}$", "u");
const pattern17 = new RegExp("^[0-9a-f]{64}$", "u");
const schema49 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://calrelay.example/schema/content.schema.json","title":"What the relay may set on an event","type":"object","properties":{"title":{"type":"string","maxLength":999},"location":{"type":"string"},"message":{"type":"string"},"date":{"$ref":"common.schema.json#/$defs/date"},"startTime":{"$ref":"common.schema.json#/$defs/wallTime"},"endTime":{"$ref":"common.schema.json#/$defs/wallTime"},"timeZone":{"$ref":"common.schema.json#/$defs/timeZone"},"allDay":{"const":true},"recurrence":{"anyOf":[{"$ref":"recurrence.schema.json"},{"type":"null"}]},"status":{"$ref":"common.schema.json#/$defs/status"},"accessLevel":{"$ref":"common.schema.json#/$defs/accessLevel"},"organizer":{"$ref":"common.schema.json#/$defs/internalId"},"attendees":{"type":"array","maxItems":500,"items":{"type":"object","properties":{"email":{"$ref":"common.schema.json#/$defs/email"},"name":{"type":"string"},"attendance":{"$ref":"common.schema.json#/$defs/attendance"},"response":{"$ref":"common.schema.json#/$defs/response"}},"required":["email","name","attendance","response"],"additionalProperties":false}},"belongsTo":{"type":"string","maxLength":300},"host":{"type":"string","maxLength":300}},"required":[],"additionalProperties":false,"if":{"properties":{"allDay":{"const":true}},"required":["allDay"]},"then":{"properties":{"startTime":false,"endTime":false}}};
const schema50 = {"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"};
const schema51 = {"type":"string","pattern":"^([01][0-9]|2[0-3]):[0-5][0-9]$"};
const schema53 = {"type":"string","pattern":"^[A-Za-z][A-Za-z0-9_+/-]{1,63}$"};
const schema57 = {"enum":["CONFIRMED","TENTATIVE","CANCELLED","COMPLETE"]};
const schema58 = {"enum":["PUBLIC","PRIVATE","SHOW AS BUSY"]};
const schema61 = {"enum":["REQUIRED","OPTIONAL"]};
const schema62 = {"enum":["ACCEPTED","DECLINED","TENTATIVE","NORESPONSE"]};
const func2 = Object.prototype.hasOwnProperty;
const pattern8 = new RegExp("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$", "u");
const pattern9 = new RegExp("^([01][0-9]|2[0-3]):[0-5][0-9]$", "u");
const pattern11 = new RegExp("^[A-Za-z][A-Za-z0-9_+/-]{1,63}$", "u");
const schema54 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://calrelay.example/schema/recurrence.schema.json","title":"How an event repeats, in the terms of NetSuite's own fields","type":"object","properties":{"frequency":{"enum":["DAY","WEEK","MONTH","YEAR"]},"period":{"type":"integer","minimum":1},"dayOfWeekMask":{"anyOf":[{"type":"string","minLength":7,"maxLength":7,"pattern":"^F*T[TF]*$"},{"type":"null"}]},"dayOfWeek":{"anyOf":[{"type":"integer","minimum":1,"maximum":7},{"type":"null"}]},"dayOfWeekInMonth":{"anyOf":[{"type":"integer","minimum":1,"maximum":5},{"type":"null"}]},"seriesStart":{"$ref":"common.schema.json#/$defs/date"},"endBy":{"anyOf":[{"$ref":"common.schema.json#/$defs/date"},{"type":"null"}]}},"required":["frequency","period","dayOfWeekMask","dayOfWeek","dayOfWeekInMonth","seriesStart","endBy"],"additionalProperties":false,"allOf":[{"if":{"properties":{"frequency":{"const":"WEEK"}},"required":["frequency"]},"then":{"properties":{"dayOfWeekMask":{"type":"string"}}},"else":{"properties":{"dayOfWeekMask":{"type":"null"}}}},{"if":{"properties":{"frequency":{"enum":["DAY","WEEK"]}},"required":["frequency"]},"then":{"properties":{"dayOfWeek":{"type":"null"}}}},{"if":{"properties":{"dayOfWeek":{"type":"null"}},"required":["dayOfWeek"]},"then":{"properties":{"dayOfWeekInMonth":{"type":"null"}}},"else":{"properties":{"dayOfWeekInMonth":{"type":"integer"}}}}]};
const pattern12 = new RegExp("^F*T[TF]*$", "u");

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://calrelay.example/schema/recurrence.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate27.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
const _errs2 = errors;
let valid1 = true;
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.frequency === undefined) && (missing0 = "frequency")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data.frequency !== undefined){
if("WEEK" !== data.frequency){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
var _valid0 = _errs3 === errors;
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.dayOfWeekMask !== undefined){
if(typeof data.dayOfWeekMask !== "string"){
validate27.errors = [{instancePath:instancePath+"/dayOfWeekMask",schemaPath:"#/allOf/0/then/properties/dayOfWeekMask/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
}
var _valid0 = _errs5 === errors;
valid1 = _valid0;
if(valid1){
var props0 = {};
props0.dayOfWeekMask = true;
props0.frequency = true;
}
ifClause0 = "then";
}
else {
const _errs8 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.dayOfWeekMask !== undefined){
if(data.dayOfWeekMask !== null){
validate27.errors = [{instancePath:instancePath+"/dayOfWeekMask",schemaPath:"#/allOf/0/else/properties/dayOfWeekMask/type",keyword:"type",params:{type: "null"},message:"must be null"}];
return false;
}
}
}
var _valid0 = _errs8 === errors;
valid1 = _valid0;
if(valid1){
if(props0 !== true){
props0 = props0 || {};
props0.dayOfWeekMask = true;
}
}
ifClause0 = "else";
}
if(!valid1){
const err2 = {instancePath,schemaPath:"#/allOf/0/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate27.errors = vErrors;
return false;
}
var valid0 = _errs1 === errors;
if(valid0){
const _errs11 = errors;
const _errs12 = errors;
let valid5 = true;
const _errs13 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.frequency === undefined) && (missing1 = "frequency")){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
if(data.frequency !== undefined){
let data3 = data.frequency;
if(!((data3 === "DAY") || (data3 === "WEEK"))){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
}
var _valid1 = _errs13 === errors;
errors = _errs12;
if(vErrors !== null){
if(_errs12){
vErrors.length = _errs12;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs15 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.dayOfWeek !== undefined){
if(data.dayOfWeek !== null){
validate27.errors = [{instancePath:instancePath+"/dayOfWeek",schemaPath:"#/allOf/1/then/properties/dayOfWeek/type",keyword:"type",params:{type: "null"},message:"must be null"}];
return false;
}
}
}
var _valid1 = _errs15 === errors;
valid5 = _valid1;
if(valid5){
var props1 = {};
props1.dayOfWeek = true;
props1.frequency = true;
}
}
if(!valid5){
const err5 = {instancePath,schemaPath:"#/allOf/1/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
validate27.errors = vErrors;
return false;
}
var valid0 = _errs11 === errors;
if(valid0){
if(props0 !== true && props1 !== undefined){
if(props1 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props1);
}
}
const _errs18 = errors;
const _errs19 = errors;
let valid8 = true;
const _errs20 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.dayOfWeek === undefined) && (missing2 = "dayOfWeek")){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
if(data.dayOfWeek !== undefined){
if(data.dayOfWeek !== null){
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
}
var _valid2 = _errs20 === errors;
errors = _errs19;
if(vErrors !== null){
if(_errs19){
vErrors.length = _errs19;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid2){
const _errs23 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.dayOfWeekInMonth !== undefined){
if(data.dayOfWeekInMonth !== null){
validate27.errors = [{instancePath:instancePath+"/dayOfWeekInMonth",schemaPath:"#/allOf/2/then/properties/dayOfWeekInMonth/type",keyword:"type",params:{type: "null"},message:"must be null"}];
return false;
}
}
}
var _valid2 = _errs23 === errors;
valid8 = _valid2;
if(valid8){
var props2 = {};
props2.dayOfWeekInMonth = true;
props2.dayOfWeek = true;
}
ifClause1 = "then";
}
else {
const _errs26 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.dayOfWeekInMonth !== undefined){
let data7 = data.dayOfWeekInMonth;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
validate27.errors = [{instancePath:instancePath+"/dayOfWeekInMonth",schemaPath:"#/allOf/2/else/properties/dayOfWeekInMonth/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
}
}
var _valid2 = _errs26 === errors;
valid8 = _valid2;
if(valid8){
if(props2 !== true){
props2 = props2 || {};
props2.dayOfWeekInMonth = true;
}
}
ifClause1 = "else";
}
if(!valid8){
const err8 = {instancePath,schemaPath:"#/allOf/2/if",keyword:"if",params:{failingKeyword: ifClause1},message:"must match \""+ifClause1+"\" schema"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
validate27.errors = vErrors;
return false;
}
var valid0 = _errs18 === errors;
if(valid0){
if(props0 !== true && props2 !== undefined){
if(props2 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props2);
}
}
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((((((((data.frequency === undefined) && (missing3 = "frequency")) || ((data.period === undefined) && (missing3 = "period"))) || ((data.dayOfWeekMask === undefined) && (missing3 = "dayOfWeekMask"))) || ((data.dayOfWeek === undefined) && (missing3 = "dayOfWeek"))) || ((data.dayOfWeekInMonth === undefined) && (missing3 = "dayOfWeekInMonth"))) || ((data.seriesStart === undefined) && (missing3 = "seriesStart"))) || ((data.endBy === undefined) && (missing3 = "endBy"))){
validate27.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
const _errs29 = errors;
for(const key0 in data){
if(!(((((((key0 === "frequency") || (key0 === "period")) || (key0 === "dayOfWeekMask")) || (key0 === "dayOfWeek")) || (key0 === "dayOfWeekInMonth")) || (key0 === "seriesStart")) || (key0 === "endBy"))){
validate27.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs29 === errors){
if(data.frequency !== undefined){
let data8 = data.frequency;
const _errs30 = errors;
if(!((((data8 === "DAY") || (data8 === "WEEK")) || (data8 === "MONTH")) || (data8 === "YEAR"))){
validate27.errors = [{instancePath:instancePath+"/frequency",schemaPath:"#/properties/frequency/enum",keyword:"enum",params:{allowedValues: schema54.properties.frequency.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid12 = _errs30 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data.period !== undefined){
let data9 = data.period;
const _errs31 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate27.errors = [{instancePath:instancePath+"/period",schemaPath:"#/properties/period/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs31){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 1 || isNaN(data9)){
validate27.errors = [{instancePath:instancePath+"/period",schemaPath:"#/properties/period/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid12 = _errs31 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data.dayOfWeekMask !== undefined){
let data10 = data.dayOfWeekMask;
const _errs33 = errors;
const _errs34 = errors;
let valid13 = false;
const _errs35 = errors;
if(errors === _errs35){
if(typeof data10 === "string"){
if(func1(data10) > 7){
const err9 = {instancePath:instancePath+"/dayOfWeekMask",schemaPath:"#/properties/dayOfWeekMask/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 7},message:"must NOT have more than 7 characters"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
else {
if(func1(data10) < 7){
const err10 = {instancePath:instancePath+"/dayOfWeekMask",schemaPath:"#/properties/dayOfWeekMask/anyOf/0/minLength",keyword:"minLength",params:{limit: 7},message:"must NOT have fewer than 7 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
else {
if(!pattern12.test(data10)){
const err11 = {instancePath:instancePath+"/dayOfWeekMask",schemaPath:"#/properties/dayOfWeekMask/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^F*T[TF]*$"},message:"must match pattern \""+"^F*T[TF]*$"+"\""};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
}
else {
const err12 = {instancePath:instancePath+"/dayOfWeekMask",schemaPath:"#/properties/dayOfWeekMask/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
var _valid3 = _errs35 === errors;
valid13 = valid13 || _valid3;
const _errs37 = errors;
if(data10 !== null){
const err13 = {instancePath:instancePath+"/dayOfWeekMask",schemaPath:"#/properties/dayOfWeekMask/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var _valid3 = _errs37 === errors;
valid13 = valid13 || _valid3;
if(!valid13){
const err14 = {instancePath:instancePath+"/dayOfWeekMask",schemaPath:"#/properties/dayOfWeekMask/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
validate27.errors = vErrors;
return false;
}
else {
errors = _errs34;
if(vErrors !== null){
if(_errs34){
vErrors.length = _errs34;
}
else {
vErrors = null;
}
}
}
var valid12 = _errs33 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data.dayOfWeek !== undefined){
let data11 = data.dayOfWeek;
const _errs39 = errors;
const _errs40 = errors;
let valid14 = false;
const _errs41 = errors;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err15 = {instancePath:instancePath+"/dayOfWeek",schemaPath:"#/properties/dayOfWeek/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(errors === _errs41){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 7 || isNaN(data11)){
const err16 = {instancePath:instancePath+"/dayOfWeek",schemaPath:"#/properties/dayOfWeek/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 7},message:"must be <= 7"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
else {
if(data11 < 1 || isNaN(data11)){
const err17 = {instancePath:instancePath+"/dayOfWeek",schemaPath:"#/properties/dayOfWeek/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
}
var _valid4 = _errs41 === errors;
valid14 = valid14 || _valid4;
const _errs43 = errors;
if(data11 !== null){
const err18 = {instancePath:instancePath+"/dayOfWeek",schemaPath:"#/properties/dayOfWeek/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
var _valid4 = _errs43 === errors;
valid14 = valid14 || _valid4;
if(!valid14){
const err19 = {instancePath:instancePath+"/dayOfWeek",schemaPath:"#/properties/dayOfWeek/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
validate27.errors = vErrors;
return false;
}
else {
errors = _errs40;
if(vErrors !== null){
if(_errs40){
vErrors.length = _errs40;
}
else {
vErrors = null;
}
}
}
var valid12 = _errs39 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data.dayOfWeekInMonth !== undefined){
let data12 = data.dayOfWeekInMonth;
const _errs45 = errors;
const _errs46 = errors;
let valid15 = false;
const _errs47 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err20 = {instancePath:instancePath+"/dayOfWeekInMonth",schemaPath:"#/properties/dayOfWeekInMonth/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(errors === _errs47){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 5 || isNaN(data12)){
const err21 = {instancePath:instancePath+"/dayOfWeekInMonth",schemaPath:"#/properties/dayOfWeekInMonth/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 5},message:"must be <= 5"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
else {
if(data12 < 1 || isNaN(data12)){
const err22 = {instancePath:instancePath+"/dayOfWeekInMonth",schemaPath:"#/properties/dayOfWeekInMonth/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
}
var _valid5 = _errs47 === errors;
valid15 = valid15 || _valid5;
const _errs49 = errors;
if(data12 !== null){
const err23 = {instancePath:instancePath+"/dayOfWeekInMonth",schemaPath:"#/properties/dayOfWeekInMonth/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
var _valid5 = _errs49 === errors;
valid15 = valid15 || _valid5;
if(!valid15){
const err24 = {instancePath:instancePath+"/dayOfWeekInMonth",schemaPath:"#/properties/dayOfWeekInMonth/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
validate27.errors = vErrors;
return false;
}
else {
errors = _errs46;
if(vErrors !== null){
if(_errs46){
vErrors.length = _errs46;
}
else {
vErrors = null;
}
}
}
var valid12 = _errs45 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data.seriesStart !== undefined){
let data13 = data.seriesStart;
const _errs51 = errors;
const _errs52 = errors;
if(errors === _errs52){
if(typeof data13 === "string"){
if(!pattern8.test(data13)){
validate27.errors = [{instancePath:instancePath+"/seriesStart",schemaPath:"common.schema.json#/$defs/date/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""}];
return false;
}
}
else {
validate27.errors = [{instancePath:instancePath+"/seriesStart",schemaPath:"common.schema.json#/$defs/date/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid12 = _errs51 === errors;
}
else {
var valid12 = true;
}
if(valid12){
if(data.endBy !== undefined){
let data14 = data.endBy;
const _errs54 = errors;
const _errs55 = errors;
let valid17 = false;
const _errs56 = errors;
const _errs57 = errors;
if(errors === _errs57){
if(typeof data14 === "string"){
if(!pattern8.test(data14)){
const err25 = {instancePath:instancePath+"/endBy",schemaPath:"common.schema.json#/$defs/date/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/endBy",schemaPath:"common.schema.json#/$defs/date/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
var _valid6 = _errs56 === errors;
valid17 = valid17 || _valid6;
const _errs59 = errors;
if(data14 !== null){
const err27 = {instancePath:instancePath+"/endBy",schemaPath:"#/properties/endBy/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
var _valid6 = _errs59 === errors;
valid17 = valid17 || _valid6;
if(!valid17){
const err28 = {instancePath:instancePath+"/endBy",schemaPath:"#/properties/endBy/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
validate27.errors = vErrors;
return false;
}
else {
errors = _errs55;
if(vErrors !== null){
if(_errs55){
vErrors.length = _errs55;
}
else {
vErrors = null;
}
}
}
var valid12 = _errs54 === errors;
}
else {
var valid12 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate27.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate27.errors = vErrors;
return errors === 0;
}
validate27.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://calrelay.example/schema/content.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.allDay === undefined) && (missing0 = "allDay")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data.allDay !== undefined){
if(true !== data.allDay){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.startTime !== undefined){
var valid2 = false;
validate26.errors = [{instancePath:instancePath+"/startTime",schemaPath:"#/then/properties/startTime/false schema",keyword:"false schema",params:{},message:"boolean schema is false"}];
return false;
}
else {
var valid2 = true;
}
if(valid2){
if(data.endTime !== undefined){
var valid2 = false;
validate26.errors = [{instancePath:instancePath+"/endTime",schemaPath:"#/then/properties/endTime/false schema",keyword:"false schema",params:{},message:"boolean schema is false"}];
return false;
}
else {
var valid2 = true;
}
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
if(valid0){
var props0 = {};
props0.startTime = true;
props0.endTime = true;
props0.allDay = true;
}
}
if(!valid0){
const err2 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate26.errors = vErrors;
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs5 = errors;
for(const key0 in data){
if(!(func2.call(schema49.properties, key0))){
validate26.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs5 === errors){
if(data.title !== undefined){
let data3 = data.title;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data3 === "string"){
if(func1(data3) > 999){
validate26.errors = [{instancePath:instancePath+"/title",schemaPath:"#/properties/title/maxLength",keyword:"maxLength",params:{limit: 999},message:"must NOT have more than 999 characters"}];
return false;
}
}
else {
validate26.errors = [{instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs6 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.location !== undefined){
const _errs8 = errors;
if(typeof data.location !== "string"){
validate26.errors = [{instancePath:instancePath+"/location",schemaPath:"#/properties/location/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs8 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.message !== undefined){
const _errs10 = errors;
if(typeof data.message !== "string"){
validate26.errors = [{instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs10 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.date !== undefined){
let data6 = data.date;
const _errs12 = errors;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data6 === "string"){
if(!pattern8.test(data6)){
validate26.errors = [{instancePath:instancePath+"/date",schemaPath:"common.schema.json#/$defs/date/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""}];
return false;
}
}
else {
validate26.errors = [{instancePath:instancePath+"/date",schemaPath:"common.schema.json#/$defs/date/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.startTime !== undefined){
let data7 = data.startTime;
const _errs15 = errors;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data7 === "string"){
if(!pattern9.test(data7)){
validate26.errors = [{instancePath:instancePath+"/startTime",schemaPath:"common.schema.json#/$defs/wallTime/pattern",keyword:"pattern",params:{pattern: "^([01][0-9]|2[0-3]):[0-5][0-9]$"},message:"must match pattern \""+"^([01][0-9]|2[0-3]):[0-5][0-9]$"+"\""}];
return false;
}
}
else {
validate26.errors = [{instancePath:instancePath+"/startTime",schemaPath:"common.schema.json#/$defs/wallTime/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs15 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.endTime !== undefined){
let data8 = data.endTime;
const _errs18 = errors;
const _errs19 = errors;
if(errors === _errs19){
if(typeof data8 === "string"){
if(!pattern9.test(data8)){
validate26.errors = [{instancePath:instancePath+"/endTime",schemaPath:"common.schema.json#/$defs/wallTime/pattern",keyword:"pattern",params:{pattern: "^([01][0-9]|2[0-3]):[0-5][0-9]$"},message:"must match pattern \""+"^([01][0-9]|2[0-3]):[0-5][0-9]$"+"\""}];
return false;
}
}
else {
validate26.errors = [{instancePath:instancePath+"/endTime",schemaPath:"common.schema.json#/$defs/wallTime/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs18 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.timeZone !== undefined){
let data9 = data.timeZone;
const _errs21 = errors;
const _errs22 = errors;
if(errors === _errs22){
if(typeof data9 === "string"){
if(!pattern11.test(data9)){
validate26.errors = [{instancePath:instancePath+"/timeZone",schemaPath:"common.schema.json#/$defs/timeZone/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_+/-]{1,63}$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_+/-]{1,63}$"+"\""}];
return false;
}
}
else {
validate26.errors = [{instancePath:instancePath+"/timeZone",schemaPath:"common.schema.json#/$defs/timeZone/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs21 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.allDay !== undefined){
const _errs24 = errors;
if(true !== data.allDay){
validate26.errors = [{instancePath:instancePath+"/allDay",schemaPath:"#/properties/allDay/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid3 = _errs24 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.recurrence !== undefined){
let data11 = data.recurrence;
const _errs25 = errors;
const _errs26 = errors;
let valid8 = false;
const _errs27 = errors;
if(!(validate27(data11, {instancePath:instancePath+"/recurrence",parentData:data,parentDataProperty:"recurrence",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
var _valid1 = _errs27 === errors;
valid8 = valid8 || _valid1;
const _errs28 = errors;
if(data11 !== null){
const err3 = {instancePath:instancePath+"/recurrence",schemaPath:"#/properties/recurrence/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid1 = _errs28 === errors;
valid8 = valid8 || _valid1;
if(!valid8){
const err4 = {instancePath:instancePath+"/recurrence",schemaPath:"#/properties/recurrence/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
validate26.errors = vErrors;
return false;
}
else {
errors = _errs26;
if(vErrors !== null){
if(_errs26){
vErrors.length = _errs26;
}
else {
vErrors = null;
}
}
}
var valid3 = _errs25 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.status !== undefined){
let data12 = data.status;
const _errs30 = errors;
if(!((((data12 === "CONFIRMED") || (data12 === "TENTATIVE")) || (data12 === "CANCELLED")) || (data12 === "COMPLETE"))){
validate26.errors = [{instancePath:instancePath+"/status",schemaPath:"common.schema.json#/$defs/status/enum",keyword:"enum",params:{allowedValues: schema57.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid3 = _errs30 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.accessLevel !== undefined){
let data13 = data.accessLevel;
const _errs32 = errors;
if(!(((data13 === "PUBLIC") || (data13 === "PRIVATE")) || (data13 === "SHOW AS BUSY"))){
validate26.errors = [{instancePath:instancePath+"/accessLevel",schemaPath:"common.schema.json#/$defs/accessLevel/enum",keyword:"enum",params:{allowedValues: schema58.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid3 = _errs32 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.organizer !== undefined){
let data14 = data.organizer;
const _errs34 = errors;
const _errs35 = errors;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
validate26.errors = [{instancePath:instancePath+"/organizer",schemaPath:"common.schema.json#/$defs/internalId/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs35){
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 1 || isNaN(data14)){
validate26.errors = [{instancePath:instancePath+"/organizer",schemaPath:"common.schema.json#/$defs/internalId/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid3 = _errs34 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.attendees !== undefined){
let data15 = data.attendees;
const _errs37 = errors;
if(errors === _errs37){
if(Array.isArray(data15)){
if(data15.length > 500){
validate26.errors = [{instancePath:instancePath+"/attendees",schemaPath:"#/properties/attendees/maxItems",keyword:"maxItems",params:{limit: 500},message:"must NOT have more than 500 items"}];
return false;
}
else {
var valid12 = true;
const len0 = data15.length;
for(let i0=0; i0<len0; i0++){
let data16 = data15[i0];
const _errs39 = errors;
if(errors === _errs39){
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
let missing1;
if(((((data16.email === undefined) && (missing1 = "email")) || ((data16.name === undefined) && (missing1 = "name"))) || ((data16.attendance === undefined) && (missing1 = "attendance"))) || ((data16.response === undefined) && (missing1 = "response"))){
validate26.errors = [{instancePath:instancePath+"/attendees/" + i0,schemaPath:"#/properties/attendees/items/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs41 = errors;
for(const key1 in data16){
if(!((((key1 === "email") || (key1 === "name")) || (key1 === "attendance")) || (key1 === "response"))){
validate26.errors = [{instancePath:instancePath+"/attendees/" + i0,schemaPath:"#/properties/attendees/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs41 === errors){
if(data16.email !== undefined){
let data17 = data16.email;
const _errs42 = errors;
const _errs43 = errors;
if(errors === _errs43){
if(typeof data17 === "string"){
if(func1(data17) > 320){
validate26.errors = [{instancePath:instancePath+"/attendees/" + i0+"/email",schemaPath:"common.schema.json#/$defs/email/maxLength",keyword:"maxLength",params:{limit: 320},message:"must NOT have more than 320 characters"}];
return false;
}
else {
if(!pattern4.test(data17)){
validate26.errors = [{instancePath:instancePath+"/attendees/" + i0+"/email",schemaPath:"common.schema.json#/$defs/email/pattern",keyword:"pattern",params:{pattern: "^[^@\\s]+@[^@\\s]+$"},message:"must match pattern \""+"^[^@\\s]+@[^@\\s]+$"+"\""}];
return false;
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/attendees/" + i0+"/email",schemaPath:"common.schema.json#/$defs/email/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid13 = _errs42 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data16.name !== undefined){
const _errs45 = errors;
if(typeof data16.name !== "string"){
validate26.errors = [{instancePath:instancePath+"/attendees/" + i0+"/name",schemaPath:"#/properties/attendees/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid13 = _errs45 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data16.attendance !== undefined){
let data19 = data16.attendance;
const _errs47 = errors;
if(!((data19 === "REQUIRED") || (data19 === "OPTIONAL"))){
validate26.errors = [{instancePath:instancePath+"/attendees/" + i0+"/attendance",schemaPath:"common.schema.json#/$defs/attendance/enum",keyword:"enum",params:{allowedValues: schema61.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid13 = _errs47 === errors;
}
else {
var valid13 = true;
}
if(valid13){
if(data16.response !== undefined){
let data20 = data16.response;
const _errs49 = errors;
if(!((((data20 === "ACCEPTED") || (data20 === "DECLINED")) || (data20 === "TENTATIVE")) || (data20 === "NORESPONSE"))){
validate26.errors = [{instancePath:instancePath+"/attendees/" + i0+"/response",schemaPath:"common.schema.json#/$defs/response/enum",keyword:"enum",params:{allowedValues: schema62.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid13 = _errs49 === errors;
}
else {
var valid13 = true;
}
}
}
}
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/attendees/" + i0,schemaPath:"#/properties/attendees/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid12 = _errs39 === errors;
if(!valid12){
break;
}
}
}
}
else {
validate26.errors = [{instancePath:instancePath+"/attendees",schemaPath:"#/properties/attendees/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid3 = _errs37 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.belongsTo !== undefined){
let data21 = data.belongsTo;
const _errs51 = errors;
if(errors === _errs51){
if(typeof data21 === "string"){
if(func1(data21) > 300){
validate26.errors = [{instancePath:instancePath+"/belongsTo",schemaPath:"#/properties/belongsTo/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters"}];
return false;
}
}
else {
validate26.errors = [{instancePath:instancePath+"/belongsTo",schemaPath:"#/properties/belongsTo/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs51 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.host !== undefined){
let data22 = data.host;
const _errs53 = errors;
if(errors === _errs53){
if(typeof data22 === "string"){
if(func1(data22) > 300){
validate26.errors = [{instancePath:instancePath+"/host",schemaPath:"#/properties/host/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters"}];
return false;
}
}
else {
validate26.errors = [{instancePath:instancePath+"/host",schemaPath:"#/properties/host/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs53 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate26.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://calrelay.example/schema/write-request.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.contractVersion === undefined) && (missing0 = "contractVersion")) || ((data.acknowledge === undefined) && (missing0 = "acknowledge"))) || ((data.operations === undefined) && (missing0 = "operations"))){
validate25.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "contractVersion") || (key0 === "acknowledge")) || (key0 === "operations"))){
validate25.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.contractVersion !== undefined){
const _errs2 = errors;
if(1 !== data.contractVersion){
validate25.errors = [{instancePath:instancePath+"/contractVersion",schemaPath:"common.schema.json#/$defs/contractVersion/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.acknowledge !== undefined){
let data1 = data.acknowledge;
const _errs4 = errors;
if(errors === _errs4){
if(Array.isArray(data1)){
if(data1.length > 1000){
validate25.errors = [{instancePath:instancePath+"/acknowledge",schemaPath:"#/properties/acknowledge/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"}];
return false;
}
else {
var valid2 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const _errs6 = errors;
const _errs7 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate25.errors = [{instancePath:instancePath+"/acknowledge/" + i0,schemaPath:"common.schema.json#/$defs/internalId/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs7){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 1 || isNaN(data2)){
validate25.errors = [{instancePath:instancePath+"/acknowledge/" + i0,schemaPath:"common.schema.json#/$defs/internalId/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid2 = _errs6 === errors;
if(!valid2){
break;
}
}
}
}
else {
validate25.errors = [{instancePath:instancePath+"/acknowledge",schemaPath:"#/properties/acknowledge/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.operations !== undefined){
let data3 = data.operations;
const _errs9 = errors;
if(errors === _errs9){
if(Array.isArray(data3)){
if(data3.length > 50){
validate25.errors = [{instancePath:instancePath+"/operations",schemaPath:"#/properties/operations/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"}];
return false;
}
else {
if(data3.length < 1){
validate25.errors = [{instancePath:instancePath+"/operations",schemaPath:"#/properties/operations/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
return false;
}
else {
var valid4 = true;
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
const _errs11 = errors;
const _errs13 = errors;
const _errs14 = errors;
let valid6 = true;
const _errs15 = errors;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing1;
if((data4.operation === undefined) && (missing1 = "operation")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data4.operation !== undefined){
if("create" !== data4.operation){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
var _valid0 = _errs15 === errors;
errors = _errs14;
if(vErrors !== null){
if(_errs14){
vErrors.length = _errs14;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs17 = errors;
if(errors === _errs17){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing2;
if(((((data4.operation === undefined) && (missing2 = "operation")) || ((data4.key === undefined) && (missing2 = "key"))) || ((data4.revision === undefined) && (missing2 = "revision"))) || ((data4.content === undefined) && (missing2 = "content"))){
validate25.errors = [{instancePath:instancePath+"/operations/" + i1,schemaPath:"#/properties/operations/items/allOf/0/then/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs19 = errors;
for(const key1 in data4){
if(!((((key1 === "operation") || (key1 === "key")) || (key1 === "revision")) || (key1 === "content"))){
validate25.errors = [{instancePath:instancePath+"/operations/" + i1,schemaPath:"#/properties/operations/items/allOf/0/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs19 === errors){
if(data4.operation !== undefined){
const _errs20 = errors;
if("create" !== data4.operation){
validate25.errors = [{instancePath:instancePath+"/operations/" + i1+"/operation",schemaPath:"#/properties/operations/items/allOf/0/then/properties/operation/const",keyword:"const",params:{allowedValue: "create"},message:"must be equal to constant"}];
return false;
}
var valid8 = _errs20 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data4.key !== undefined){
let data7 = data4.key;
const _errs21 = errors;
const _errs22 = errors;
if(errors === _errs22){
if(typeof data7 === "string"){
if(!pattern6.test(data7)){
validate25.errors = [{instancePath:instancePath+"/operations/" + i1+"/key",schemaPath:"common.schema.json#/$defs/key/pattern",keyword:"pattern",params:{pattern: "^calrelay:[0-9a-v]{26}:[0-9]{1,6}$"},message:"must match pattern \""+"^calrelay:[0-9a-v]{26}:[0-9]{1,6}$"+"\""}];
return false;
}
}
else {
validate25.errors = [{instancePath:instancePath+"/operations/" + i1+"/key",schemaPath:"common.schema.json#/$defs/key/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid8 = _errs21 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data4.revision !== undefined){
let data8 = data4.revision;
const _errs24 = errors;
const _errs25 = errors;
if(errors === _errs25){
if(typeof data8 === "string"){
if(!pattern5.test(data8)){
validate25.errors = [{instancePath:instancePath+"/operations/" + i1+"/revision",schemaPath:"common.schema.json#/$defs/revision/pattern",keyword:"pattern",params:{pattern: "^[0-9a-v]{8,40}$"},message:"must match pattern \""+"^[0-9a-v]{8,40}$"+"\""}];
return false;
}
}
else {
validate25.errors = [{instancePath:instancePath+"/operations/" + i1+"/revision",schemaPath:"common.schema.json#/$defs/revision/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid8 = _errs24 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data4.content !== undefined){
let data9 = data4.content;
const _errs27 = errors;
const _errs28 = errors;
if(!(validate26(data9, {instancePath:instancePath+"/operations/" + i1+"/content",parentData:data4,parentDataProperty:"content",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
var valid11 = _errs28 === errors;
if(valid11){
const _errs29 = errors;
const _errs31 = errors;
let valid12 = true;
const _errs32 = errors;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing3;
if((data9.allDay === undefined) && (missing3 = "allDay")){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
if(data9.allDay !== undefined){
if(true !== data9.allDay){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
}
var _valid1 = _errs32 === errors;
errors = _errs31;
if(vErrors !== null){
if(_errs31){
vErrors.length = _errs31;
}
else {
vErrors = null;
}
}
if(!_valid1){
const _errs34 = errors;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing4;
if(((data9.startTime === undefined) && (missing4 = "startTime")) || ((data9.endTime === undefined) && (missing4 = "endTime"))){
validate25.errors = [{instancePath:instancePath+"/operations/" + i1+"/content",schemaPath:"#/properties/operations/items/allOf/0/then/properties/content/allOf/1/else/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
}
var _valid1 = _errs34 === errors;
valid12 = _valid1;
}
if(!valid12){
const err4 = {instancePath:instancePath+"/operations/" + i1+"/content",schemaPath:"#/properties/operations/items/allOf/0/then/properties/content/allOf/1/if",keyword:"if",params:{failingKeyword: "else"},message:"must match \"else\" schema"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
validate25.errors = vErrors;
return false;
}
if(errors === _errs29){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing5;
if(((((data9.title === undefined) && (missing5 = "title")) || ((data9.date === undefined) && (missing5 = "date"))) || ((data9.timeZone === undefined) && (missing5 = "timeZone"))) || ((data9.organizer === undefined) && (missing5 = "organizer"))){
validate25.errors = [{instancePath:instancePath+"/operations/" + i1+"/content",schemaPath:"#/properties/operations/items/allOf/0/then/properties/content/allOf/1/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'"}];
return false;
}
}
else {
validate25.errors = [{instancePath:instancePath+"/operations/" + i1+"/content",schemaPath:"#/properties/operations/items/allOf/0/then/properties/content/allOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid11 = _errs29 === errors;
}
var valid8 = _errs27 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
}
}
else {
validate25.errors = [{instancePath:instancePath+"/operations/" + i1,schemaPath:"#/properties/operations/items/allOf/0/then/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var _valid0 = _errs17 === errors;
valid6 = _valid0;
if(valid6){
var props0 = true;
}
}
if(!valid6){
const err5 = {instancePath:instancePath+"/operations/" + i1,schemaPath:"#/properties/operations/items/allOf/0/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
validate25.errors = vErrors;
return false;
}
var valid5 = _errs13 === errors;
if(valid5){
const _errs35 = errors;
const _errs36 = errors;
let valid14 = true;
const _errs37 = errors;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing6;
if((data4.operation === undefined) && (missing6 = "operation")){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
if(data4.operation !== undefined){
if("update" !== data4.operation){
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
}
var _valid2 = _errs37 === errors;
errors = _errs36;
if(vErrors !== null){
if(_errs36){
vErrors.length = _errs36;
}
else {
vErrors = null;
}
}
if(_valid2){
const _errs39 = errors;
if(errors === _errs39){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing7;
if((((((data4.operation === undefined) && (missing7 = "operation")) || ((data4.id === undefined) && (missing7 = "id"))) || ((data4.revision === undefined) && (missing7 = "revision"))) || ((data4.expectedFingerprint === undefined) && (missing7 = "expectedFingerprint"))) || ((data4.content === undefined) && (missing7 = "content"))){
validate25.errors = [{instancePath:instancePath+"/operations/" + i1,schemaPath:"#/properties/operations/items/allOf/1/then/required",keyword:"required",params:{missingProperty: missing7},message:"must have required property '"+missing7+"'"}];
return false;
}
else {
const _errs41 = errors;
for(const key2 in data4){
if(!(((((key2 === "operation") || (key2 === "id")) || (key2 === "revision")) || (key2 === "expectedFingerprint")) || (key2 === "content"))){
validate25.errors = [{instancePath:instancePath+"/operations/" + i1,schemaPath:"#/properties/operations/items/allOf/1/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs41 === errors){
if(data4.operation !== undefined){
const _errs42 = errors;
if("update" !== data4.operation){
validate25.errors = [{instancePath:instancePath+"/operations/" + i1+"/operation",schemaPath:"#/properties/operations/items/allOf/1/then/properties/operation/const",keyword:"const",params:{allowedValue: "update"},message:"must be equal to constant"}];
return false;
}
var valid16 = _errs42 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data4.id !== undefined){
let data13 = data4.id;
const _errs43 = errors;
const _errs44 = errors;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
validate25.errors = [{instancePath:instancePath+"/operations/" + i1+"/id",schemaPath:"common.schema.json#/$defs/internalId/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs44){
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 1 || isNaN(data13)){
validate25.errors = [{instancePath:instancePath+"/operations/" + i1+"/id",schemaPath:"common.schema.json#/$defs/internalId/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid16 = _errs43 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data4.revision !== undefined){
let data14 = data4.revision;
const _errs46 = errors;
const _errs47 = errors;
if(errors === _errs47){
if(typeof data14 === "string"){
if(!pattern5.test(data14)){
validate25.errors = [{instancePath:instancePath+"/operations/" + i1+"/revision",schemaPath:"common.schema.json#/$defs/revision/pattern",keyword:"pattern",params:{pattern: "^[0-9a-v]{8,40}$"},message:"must match pattern \""+"^[0-9a-v]{8,40}$"+"\""}];
return false;
}
}
else {
validate25.errors = [{instancePath:instancePath+"/operations/" + i1+"/revision",schemaPath:"common.schema.json#/$defs/revision/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid16 = _errs46 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data4.expectedFingerprint !== undefined){
let data15 = data4.expectedFingerprint;
const _errs49 = errors;
const _errs50 = errors;
if(errors === _errs50){
if(typeof data15 === "string"){
if(!pattern17.test(data15)){
validate25.errors = [{instancePath:instancePath+"/operations/" + i1+"/expectedFingerprint",schemaPath:"common.schema.json#/$defs/fingerprint/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate25.errors = [{instancePath:instancePath+"/operations/" + i1+"/expectedFingerprint",schemaPath:"common.schema.json#/$defs/fingerprint/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid16 = _errs49 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data4.content !== undefined){
const _errs52 = errors;
if(!(validate26(data4.content, {instancePath:instancePath+"/operations/" + i1+"/content",parentData:data4,parentDataProperty:"content",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
var valid16 = _errs52 === errors;
}
else {
var valid16 = true;
}
}
}
}
}
}
}
}
else {
validate25.errors = [{instancePath:instancePath+"/operations/" + i1,schemaPath:"#/properties/operations/items/allOf/1/then/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var _valid2 = _errs39 === errors;
valid14 = _valid2;
if(valid14){
var props1 = true;
}
}
if(!valid14){
const err8 = {instancePath:instancePath+"/operations/" + i1,schemaPath:"#/properties/operations/items/allOf/1/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
validate25.errors = vErrors;
return false;
}
var valid5 = _errs35 === errors;
if(valid5){
if(props0 !== true && props1 !== undefined){
if(props1 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props1);
}
}
const _errs53 = errors;
const _errs54 = errors;
let valid20 = true;
const _errs55 = errors;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing8;
if((data4.operation === undefined) && (missing8 = "operation")){
const err9 = {};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
else {
if(data4.operation !== undefined){
if("delete" !== data4.operation){
const err10 = {};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
}
var _valid3 = _errs55 === errors;
errors = _errs54;
if(vErrors !== null){
if(_errs54){
vErrors.length = _errs54;
}
else {
vErrors = null;
}
}
if(_valid3){
const _errs57 = errors;
if(errors === _errs57){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing9;
if(((((data4.operation === undefined) && (missing9 = "operation")) || ((data4.id === undefined) && (missing9 = "id"))) || ((data4.revision === undefined) && (missing9 = "revision"))) || ((data4.expectedFingerprint === undefined) && (missing9 = "expectedFingerprint"))){
validate25.errors = [{instancePath:instancePath+"/operations/" + i1,schemaPath:"#/properties/operations/items/allOf/2/then/required",keyword:"required",params:{missingProperty: missing9},message:"must have required property '"+missing9+"'"}];
return false;
}
else {
const _errs59 = errors;
for(const key3 in data4){
if(!((((key3 === "operation") || (key3 === "id")) || (key3 === "revision")) || (key3 === "expectedFingerprint"))){
validate25.errors = [{instancePath:instancePath+"/operations/" + i1,schemaPath:"#/properties/operations/items/allOf/2/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs59 === errors){
if(data4.operation !== undefined){
const _errs60 = errors;
if("delete" !== data4.operation){
validate25.errors = [{instancePath:instancePath+"/operations/" + i1+"/operation",schemaPath:"#/properties/operations/items/allOf/2/then/properties/operation/const",keyword:"const",params:{allowedValue: "delete"},message:"must be equal to constant"}];
return false;
}
var valid22 = _errs60 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data4.id !== undefined){
let data19 = data4.id;
const _errs61 = errors;
const _errs62 = errors;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
validate25.errors = [{instancePath:instancePath+"/operations/" + i1+"/id",schemaPath:"common.schema.json#/$defs/internalId/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs62){
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 < 1 || isNaN(data19)){
validate25.errors = [{instancePath:instancePath+"/operations/" + i1+"/id",schemaPath:"common.schema.json#/$defs/internalId/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid22 = _errs61 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data4.revision !== undefined){
let data20 = data4.revision;
const _errs64 = errors;
const _errs65 = errors;
if(errors === _errs65){
if(typeof data20 === "string"){
if(!pattern5.test(data20)){
validate25.errors = [{instancePath:instancePath+"/operations/" + i1+"/revision",schemaPath:"common.schema.json#/$defs/revision/pattern",keyword:"pattern",params:{pattern: "^[0-9a-v]{8,40}$"},message:"must match pattern \""+"^[0-9a-v]{8,40}$"+"\""}];
return false;
}
}
else {
validate25.errors = [{instancePath:instancePath+"/operations/" + i1+"/revision",schemaPath:"common.schema.json#/$defs/revision/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid22 = _errs64 === errors;
}
else {
var valid22 = true;
}
if(valid22){
if(data4.expectedFingerprint !== undefined){
let data21 = data4.expectedFingerprint;
const _errs67 = errors;
const _errs68 = errors;
if(errors === _errs68){
if(typeof data21 === "string"){
if(!pattern17.test(data21)){
validate25.errors = [{instancePath:instancePath+"/operations/" + i1+"/expectedFingerprint",schemaPath:"common.schema.json#/$defs/fingerprint/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate25.errors = [{instancePath:instancePath+"/operations/" + i1+"/expectedFingerprint",schemaPath:"common.schema.json#/$defs/fingerprint/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid22 = _errs67 === errors;
}
else {
var valid22 = true;
}
}
}
}
}
}
}
else {
validate25.errors = [{instancePath:instancePath+"/operations/" + i1,schemaPath:"#/properties/operations/items/allOf/2/then/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var _valid3 = _errs57 === errors;
valid20 = _valid3;
if(valid20){
var props2 = true;
}
}
if(!valid20){
const err11 = {instancePath:instancePath+"/operations/" + i1,schemaPath:"#/properties/operations/items/allOf/2/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
validate25.errors = vErrors;
return false;
}
var valid5 = _errs53 === errors;
if(valid5){
if(props0 !== true && props2 !== undefined){
if(props2 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props2);
}
}
}
}
}
if(errors === _errs11){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing10;
if((data4.operation === undefined) && (missing10 = "operation")){
validate25.errors = [{instancePath:instancePath+"/operations/" + i1,schemaPath:"#/properties/operations/items/required",keyword:"required",params:{missingProperty: missing10},message:"must have required property '"+missing10+"'"}];
return false;
}
else {
if(props0 !== true){
props0 = props0 || {};
props0.operation = true;
}
if(data4.operation !== undefined){
let data22 = data4.operation;
if(!(((data22 === "create") || (data22 === "update")) || (data22 === "delete"))){
validate25.errors = [{instancePath:instancePath+"/operations/" + i1+"/operation",schemaPath:"#/properties/operations/items/properties/operation/enum",keyword:"enum",params:{allowedValues: schema44.properties.operations.items.properties.operation.enum},message:"must be equal to one of the allowed values"}];
return false;
}
}
}
}
else {
validate25.errors = [{instancePath:instancePath+"/operations/" + i1,schemaPath:"#/properties/operations/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid4 = _errs11 === errors;
if(!valid4){
break;
}
}
}
}
}
else {
validate25.errors = [{instancePath:instancePath+"/operations",schemaPath:"#/properties/operations/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate25.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

return exports;
});
