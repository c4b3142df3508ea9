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

exports["write-request"] = validate24;
const schema41 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://calrelay.example/schema/write-request.schema.json","title":"Relay to SuiteApp: create, update and delete events","type":"object","properties":{"contractVersion":{"$ref":"common.schema.json#/$defs/contractVersion"},"acknowledge":{"type":"array","maxItems":1000,"items":{"$ref":"common.schema.json#/$defs/internalId"}},"operations":{"type":"array","minItems":1,"maxItems":50,"items":{"type":"object","properties":{"operation":{"enum":["create","update","delete"]}},"required":["operation"],"allOf":[{"if":{"properties":{"operation":{"const":"create"}},"required":["operation"]},"then":{"type":"object","properties":{"operation":{"const":"create"},"key":{"$ref":"common.schema.json#/$defs/key"},"revision":{"$ref":"common.schema.json#/$defs/revision"},"content":{"allOf":[{"$ref":"content.schema.json"},{"type":"object","required":["title","date","startTime","endTime","timeZone","organizer"]}]}},"required":["operation","key","revision","content"],"additionalProperties":false}},{"if":{"properties":{"operation":{"const":"update"}},"required":["operation"]},"then":{"type":"object","properties":{"operation":{"const":"update"},"id":{"$ref":"common.schema.json#/$defs/internalId"},"revision":{"$ref":"common.schema.json#/$defs/revision"},"expectedFingerprint":{"$ref":"common.schema.json#/$defs/fingerprint"},"content":{"$ref":"content.schema.json"}},"required":["operation","id","revision","expectedFingerprint","content"],"additionalProperties":false}},{"if":{"properties":{"operation":{"const":"delete"}},"required":["operation"]},"then":{"type":"object","properties":{"operation":{"const":"delete"},"id":{"$ref":"common.schema.json#/$defs/internalId"},"revision":{"$ref":"common.schema.json#/$defs/revision"},"expectedFingerprint":{"$ref":"common.schema.json#/$defs/fingerprint"}},"required":["operation","id","revision","expectedFingerprint"],"additionalProperties":false}}]}}},"required":["contractVersion","acknowledge","operations"],"additionalProperties":false};
const schema44 = {"type":"string","pattern":"^calrelay:[0-9a-v]{26}:[0-9]{1,6}$"};
const schema45 = {"type":"string","pattern":"^[0-9a-v]{8,40}$"};
const schema59 = {"type":"string","pattern":"^[0-9a-f]{64}$"};
const pattern5 = new RegExp("^calrelay:[0-9a-v]{26}:[0-9]{1,6}$", "u");
const pattern6 = new RegExp("^[0-9a-v]{8,40}$", "u");
const pattern13 = new RegExp("^[0-9a-f]{64}$", "u");
const schema46 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://calrelay.example/schema/content.schema.json","title":"What the relay may set on an event","type":"object","properties":{"title":{"type":"string","maxLength":999},"location":{"type":"string"},"message":{"type":"string"},"date":{"$ref":"common.schema.json#/$defs/date"},"startTime":{"$ref":"common.schema.json#/$defs/wallTime"},"endTime":{"$ref":"common.schema.json#/$defs/wallTime"},"timeZone":{"$ref":"common.schema.json#/$defs/timeZone"},"status":{"$ref":"common.schema.json#/$defs/status"},"accessLevel":{"$ref":"common.schema.json#/$defs/accessLevel"},"organizer":{"$ref":"common.schema.json#/$defs/internalId"},"attendees":{"type":"array","maxItems":500,"items":{"type":"object","properties":{"email":{"$ref":"common.schema.json#/$defs/email"},"name":{"type":"string"},"attendance":{"$ref":"common.schema.json#/$defs/attendance"},"response":{"$ref":"common.schema.json#/$defs/response"}},"required":["email","name","attendance","response"],"additionalProperties":false}}},"required":[],"additionalProperties":false};
const schema47 = {"type":"string","pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"};
const schema48 = {"type":"string","pattern":"^([01][0-9]|2[0-3]):[0-5][0-9]$"};
const schema50 = {"type":"string","pattern":"^[A-Za-z][A-Za-z0-9_+/-]{1,63}$"};
const schema51 = {"enum":["CONFIRMED","TENTATIVE","CANCELLED","COMPLETE"]};
const schema52 = {"enum":["PUBLIC","PRIVATE","SHOW AS BUSY"]};
const schema55 = {"enum":["REQUIRED","OPTIONAL"]};
const schema56 = {"enum":["ACCEPTED","DECLINED","TENTATIVE","NORESPONSE"]};
const func2 = Object.prototype.hasOwnProperty;
const pattern7 = new RegExp("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$", "u");
const pattern8 = new RegExp("^([01][0-9]|2[0-3]):[0-5][0-9]$", "u");
const pattern10 = new RegExp("^[A-Za-z][A-Za-z0-9_+/-]{1,63}$", "u");

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://calrelay.example/schema/content.schema.json" */;
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
const _errs1 = errors;
for(const key0 in data){
if(!(func2.call(schema46.properties, key0))){
validate25.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.title !== undefined){
let data0 = data.title;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func1(data0) > 999){
validate25.errors = [{instancePath:instancePath+"/title",schemaPath:"#/properties/title/maxLength",keyword:"maxLength",params:{limit: 999},message:"must NOT have more than 999 characters"}];
return false;
}
}
else {
validate25.errors = [{instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.location !== undefined){
const _errs4 = errors;
if(typeof data.location !== "string"){
validate25.errors = [{instancePath:instancePath+"/location",schemaPath:"#/properties/location/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.message !== undefined){
const _errs6 = errors;
if(typeof data.message !== "string"){
validate25.errors = [{instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.date !== undefined){
let data3 = data.date;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data3 === "string"){
if(!pattern7.test(data3)){
validate25.errors = [{instancePath:instancePath+"/date",schemaPath:"common.schema.json#/$defs/date/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},message:"must match pattern \""+"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"+"\""}];
return false;
}
}
else {
validate25.errors = [{instancePath:instancePath+"/date",schemaPath:"common.schema.json#/$defs/date/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.startTime !== undefined){
let data4 = data.startTime;
const _errs11 = errors;
const _errs12 = errors;
if(errors === _errs12){
if(typeof data4 === "string"){
if(!pattern8.test(data4)){
validate25.errors = [{instancePath:instancePath+"/startTime",schemaPath:"common.schema.json#/$defs/wallTime/pattern",keyword:"pattern",params:{pattern: "^([01][0-9]|2[0-3]):[0-5][0-9]$"},message:"must match pattern \""+"^([01][0-9]|2[0-3]):[0-5][0-9]$"+"\""}];
return false;
}
}
else {
validate25.errors = [{instancePath:instancePath+"/startTime",schemaPath:"common.schema.json#/$defs/wallTime/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.endTime !== undefined){
let data5 = data.endTime;
const _errs14 = errors;
const _errs15 = errors;
if(errors === _errs15){
if(typeof data5 === "string"){
if(!pattern8.test(data5)){
validate25.errors = [{instancePath:instancePath+"/endTime",schemaPath:"common.schema.json#/$defs/wallTime/pattern",keyword:"pattern",params:{pattern: "^([01][0-9]|2[0-3]):[0-5][0-9]$"},message:"must match pattern \""+"^([01][0-9]|2[0-3]):[0-5][0-9]$"+"\""}];
return false;
}
}
else {
validate25.errors = [{instancePath:instancePath+"/endTime",schemaPath:"common.schema.json#/$defs/wallTime/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.timeZone !== undefined){
let data6 = data.timeZone;
const _errs17 = errors;
const _errs18 = errors;
if(errors === _errs18){
if(typeof data6 === "string"){
if(!pattern10.test(data6)){
validate25.errors = [{instancePath:instancePath+"/timeZone",schemaPath:"common.schema.json#/$defs/timeZone/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_+/-]{1,63}$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_+/-]{1,63}$"+"\""}];
return false;
}
}
else {
validate25.errors = [{instancePath:instancePath+"/timeZone",schemaPath:"common.schema.json#/$defs/timeZone/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
let data7 = data.status;
const _errs20 = errors;
if(!((((data7 === "CONFIRMED") || (data7 === "TENTATIVE")) || (data7 === "CANCELLED")) || (data7 === "COMPLETE"))){
validate25.errors = [{instancePath:instancePath+"/status",schemaPath:"common.schema.json#/$defs/status/enum",keyword:"enum",params:{allowedValues: schema51.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.accessLevel !== undefined){
let data8 = data.accessLevel;
const _errs22 = errors;
if(!(((data8 === "PUBLIC") || (data8 === "PRIVATE")) || (data8 === "SHOW AS BUSY"))){
validate25.errors = [{instancePath:instancePath+"/accessLevel",schemaPath:"common.schema.json#/$defs/accessLevel/enum",keyword:"enum",params:{allowedValues: schema52.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.organizer !== undefined){
let data9 = data.organizer;
const _errs24 = errors;
const _errs25 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate25.errors = [{instancePath:instancePath+"/organizer",schemaPath:"common.schema.json#/$defs/internalId/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs25){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 1 || isNaN(data9)){
validate25.errors = [{instancePath:instancePath+"/organizer",schemaPath:"common.schema.json#/$defs/internalId/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.attendees !== undefined){
let data10 = data.attendees;
const _errs27 = errors;
if(errors === _errs27){
if(Array.isArray(data10)){
if(data10.length > 500){
validate25.errors = [{instancePath:instancePath+"/attendees",schemaPath:"#/properties/attendees/maxItems",keyword:"maxItems",params:{limit: 500},message:"must NOT have more than 500 items"}];
return false;
}
else {
var valid8 = true;
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
let data11 = data10[i0];
const _errs29 = errors;
if(errors === _errs29){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
let missing0;
if(((((data11.email === undefined) && (missing0 = "email")) || ((data11.name === undefined) && (missing0 = "name"))) || ((data11.attendance === undefined) && (missing0 = "attendance"))) || ((data11.response === undefined) && (missing0 = "response"))){
validate25.errors = [{instancePath:instancePath+"/attendees/" + i0,schemaPath:"#/properties/attendees/items/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs31 = errors;
for(const key1 in data11){
if(!((((key1 === "email") || (key1 === "name")) || (key1 === "attendance")) || (key1 === "response"))){
validate25.errors = [{instancePath:instancePath+"/attendees/" + i0,schemaPath:"#/properties/attendees/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs31 === errors){
if(data11.email !== undefined){
let data12 = data11.email;
const _errs32 = errors;
const _errs33 = errors;
if(errors === _errs33){
if(typeof data12 === "string"){
if(func1(data12) > 320){
validate25.errors = [{instancePath:instancePath+"/attendees/" + i0+"/email",schemaPath:"common.schema.json#/$defs/email/maxLength",keyword:"maxLength",params:{limit: 320},message:"must NOT have more than 320 characters"}];
return false;
}
else {
if(!pattern4.test(data12)){
validate25.errors = [{instancePath:instancePath+"/attendees/" + i0+"/email",schemaPath:"common.schema.json#/$defs/email/pattern",keyword:"pattern",params:{pattern: "^[^@\\s]+@[^@\\s]+$"},message:"must match pattern \""+"^[^@\\s]+@[^@\\s]+$"+"\""}];
return false;
}
}
}
else {
validate25.errors = [{instancePath:instancePath+"/attendees/" + i0+"/email",schemaPath:"common.schema.json#/$defs/email/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid9 = _errs32 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data11.name !== undefined){
const _errs35 = errors;
if(typeof data11.name !== "string"){
validate25.errors = [{instancePath:instancePath+"/attendees/" + i0+"/name",schemaPath:"#/properties/attendees/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid9 = _errs35 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data11.attendance !== undefined){
let data14 = data11.attendance;
const _errs37 = errors;
if(!((data14 === "REQUIRED") || (data14 === "OPTIONAL"))){
validate25.errors = [{instancePath:instancePath+"/attendees/" + i0+"/attendance",schemaPath:"common.schema.json#/$defs/attendance/enum",keyword:"enum",params:{allowedValues: schema55.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid9 = _errs37 === errors;
}
else {
var valid9 = true;
}
if(valid9){
if(data11.response !== undefined){
let data15 = data11.response;
const _errs39 = errors;
if(!((((data15 === "ACCEPTED") || (data15 === "DECLINED")) || (data15 === "TENTATIVE")) || (data15 === "NORESPONSE"))){
validate25.errors = [{instancePath:instancePath+"/attendees/" + i0+"/response",schemaPath:"common.schema.json#/$defs/response/enum",keyword:"enum",params:{allowedValues: schema56.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid9 = _errs39 === errors;
}
else {
var valid9 = true;
}
}
}
}
}
}
}
else {
validate25.errors = [{instancePath:instancePath+"/attendees/" + i0,schemaPath:"#/properties/attendees/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid8 = _errs29 === errors;
if(!valid8){
break;
}
}
}
}
else {
validate25.errors = [{instancePath:instancePath+"/attendees",schemaPath:"#/properties/attendees/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs27 === errors;
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


function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://calrelay.example/schema/write-request.schema.json" */;
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
if((((data.contractVersion === undefined) && (missing0 = "contractVersion")) || ((data.acknowledge === undefined) && (missing0 = "acknowledge"))) || ((data.operations === undefined) && (missing0 = "operations"))){
validate24.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "contractVersion") || (key0 === "acknowledge")) || (key0 === "operations"))){
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
if(data.acknowledge !== undefined){
let data1 = data.acknowledge;
const _errs4 = errors;
if(errors === _errs4){
if(Array.isArray(data1)){
if(data1.length > 1000){
validate24.errors = [{instancePath:instancePath+"/acknowledge",schemaPath:"#/properties/acknowledge/maxItems",keyword:"maxItems",params:{limit: 1000},message:"must NOT have more than 1000 items"}];
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
validate24.errors = [{instancePath:instancePath+"/acknowledge/" + i0,schemaPath:"common.schema.json#/$defs/internalId/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs7){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 1 || isNaN(data2)){
validate24.errors = [{instancePath:instancePath+"/acknowledge/" + i0,schemaPath:"common.schema.json#/$defs/internalId/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
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
validate24.errors = [{instancePath:instancePath+"/acknowledge",schemaPath:"#/properties/acknowledge/type",keyword:"type",params:{type: "array"},message:"must be array"}];
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
validate24.errors = [{instancePath:instancePath+"/operations",schemaPath:"#/properties/operations/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"}];
return false;
}
else {
if(data3.length < 1){
validate24.errors = [{instancePath:instancePath+"/operations",schemaPath:"#/properties/operations/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"}];
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
validate24.errors = [{instancePath:instancePath+"/operations/" + i1,schemaPath:"#/properties/operations/items/allOf/0/then/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs19 = errors;
for(const key1 in data4){
if(!((((key1 === "operation") || (key1 === "key")) || (key1 === "revision")) || (key1 === "content"))){
validate24.errors = [{instancePath:instancePath+"/operations/" + i1,schemaPath:"#/properties/operations/items/allOf/0/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs19 === errors){
if(data4.operation !== undefined){
const _errs20 = errors;
if("create" !== data4.operation){
validate24.errors = [{instancePath:instancePath+"/operations/" + i1+"/operation",schemaPath:"#/properties/operations/items/allOf/0/then/properties/operation/const",keyword:"const",params:{allowedValue: "create"},message:"must be equal to constant"}];
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
if(!pattern5.test(data7)){
validate24.errors = [{instancePath:instancePath+"/operations/" + i1+"/key",schemaPath:"common.schema.json#/$defs/key/pattern",keyword:"pattern",params:{pattern: "^calrelay:[0-9a-v]{26}:[0-9]{1,6}$"},message:"must match pattern \""+"^calrelay:[0-9a-v]{26}:[0-9]{1,6}$"+"\""}];
return false;
}
}
else {
validate24.errors = [{instancePath:instancePath+"/operations/" + i1+"/key",schemaPath:"common.schema.json#/$defs/key/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
if(!pattern6.test(data8)){
validate24.errors = [{instancePath:instancePath+"/operations/" + i1+"/revision",schemaPath:"common.schema.json#/$defs/revision/pattern",keyword:"pattern",params:{pattern: "^[0-9a-v]{8,40}$"},message:"must match pattern \""+"^[0-9a-v]{8,40}$"+"\""}];
return false;
}
}
else {
validate24.errors = [{instancePath:instancePath+"/operations/" + i1+"/revision",schemaPath:"common.schema.json#/$defs/revision/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
if(!(validate25(data9, {instancePath:instancePath+"/operations/" + i1+"/content",parentData:data4,parentDataProperty:"content",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var valid11 = _errs28 === errors;
if(valid11){
const _errs29 = errors;
if(errors === _errs29){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing3;
if(((((((data9.title === undefined) && (missing3 = "title")) || ((data9.date === undefined) && (missing3 = "date"))) || ((data9.startTime === undefined) && (missing3 = "startTime"))) || ((data9.endTime === undefined) && (missing3 = "endTime"))) || ((data9.timeZone === undefined) && (missing3 = "timeZone"))) || ((data9.organizer === undefined) && (missing3 = "organizer"))){
validate24.errors = [{instancePath:instancePath+"/operations/" + i1+"/content",schemaPath:"#/properties/operations/items/allOf/0/then/properties/content/allOf/1/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
}
else {
validate24.errors = [{instancePath:instancePath+"/operations/" + i1+"/content",schemaPath:"#/properties/operations/items/allOf/0/then/properties/content/allOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"}];
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
validate24.errors = [{instancePath:instancePath+"/operations/" + i1,schemaPath:"#/properties/operations/items/allOf/0/then/type",keyword:"type",params:{type: "object"},message:"must be object"}];
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
const err2 = {instancePath:instancePath+"/operations/" + i1,schemaPath:"#/properties/operations/items/allOf/0/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate24.errors = vErrors;
return false;
}
var valid5 = _errs13 === errors;
if(valid5){
const _errs31 = errors;
const _errs32 = errors;
let valid12 = true;
const _errs33 = errors;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing4;
if((data4.operation === undefined) && (missing4 = "operation")){
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
if(data4.operation !== undefined){
if("update" !== data4.operation){
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
var _valid1 = _errs33 === errors;
errors = _errs32;
if(vErrors !== null){
if(_errs32){
vErrors.length = _errs32;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs35 = errors;
if(errors === _errs35){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing5;
if((((((data4.operation === undefined) && (missing5 = "operation")) || ((data4.id === undefined) && (missing5 = "id"))) || ((data4.revision === undefined) && (missing5 = "revision"))) || ((data4.expectedFingerprint === undefined) && (missing5 = "expectedFingerprint"))) || ((data4.content === undefined) && (missing5 = "content"))){
validate24.errors = [{instancePath:instancePath+"/operations/" + i1,schemaPath:"#/properties/operations/items/allOf/1/then/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'"}];
return false;
}
else {
const _errs37 = errors;
for(const key2 in data4){
if(!(((((key2 === "operation") || (key2 === "id")) || (key2 === "revision")) || (key2 === "expectedFingerprint")) || (key2 === "content"))){
validate24.errors = [{instancePath:instancePath+"/operations/" + i1,schemaPath:"#/properties/operations/items/allOf/1/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs37 === errors){
if(data4.operation !== undefined){
const _errs38 = errors;
if("update" !== data4.operation){
validate24.errors = [{instancePath:instancePath+"/operations/" + i1+"/operation",schemaPath:"#/properties/operations/items/allOf/1/then/properties/operation/const",keyword:"const",params:{allowedValue: "update"},message:"must be equal to constant"}];
return false;
}
var valid14 = _errs38 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data4.id !== undefined){
let data12 = data4.id;
const _errs39 = errors;
const _errs40 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
validate24.errors = [{instancePath:instancePath+"/operations/" + i1+"/id",schemaPath:"common.schema.json#/$defs/internalId/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs40){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 1 || isNaN(data12)){
validate24.errors = [{instancePath:instancePath+"/operations/" + i1+"/id",schemaPath:"common.schema.json#/$defs/internalId/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid14 = _errs39 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data4.revision !== undefined){
let data13 = data4.revision;
const _errs42 = errors;
const _errs43 = errors;
if(errors === _errs43){
if(typeof data13 === "string"){
if(!pattern6.test(data13)){
validate24.errors = [{instancePath:instancePath+"/operations/" + i1+"/revision",schemaPath:"common.schema.json#/$defs/revision/pattern",keyword:"pattern",params:{pattern: "^[0-9a-v]{8,40}$"},message:"must match pattern \""+"^[0-9a-v]{8,40}$"+"\""}];
return false;
}
}
else {
validate24.errors = [{instancePath:instancePath+"/operations/" + i1+"/revision",schemaPath:"common.schema.json#/$defs/revision/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid14 = _errs42 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data4.expectedFingerprint !== undefined){
let data14 = data4.expectedFingerprint;
const _errs45 = errors;
const _errs46 = errors;
if(errors === _errs46){
if(typeof data14 === "string"){
if(!pattern13.test(data14)){
validate24.errors = [{instancePath:instancePath+"/operations/" + i1+"/expectedFingerprint",schemaPath:"common.schema.json#/$defs/fingerprint/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate24.errors = [{instancePath:instancePath+"/operations/" + i1+"/expectedFingerprint",schemaPath:"common.schema.json#/$defs/fingerprint/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid14 = _errs45 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data4.content !== undefined){
const _errs48 = errors;
if(!(validate25(data4.content, {instancePath:instancePath+"/operations/" + i1+"/content",parentData:data4,parentDataProperty:"content",rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var valid14 = _errs48 === errors;
}
else {
var valid14 = true;
}
}
}
}
}
}
}
}
else {
validate24.errors = [{instancePath:instancePath+"/operations/" + i1,schemaPath:"#/properties/operations/items/allOf/1/then/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var _valid1 = _errs35 === errors;
valid12 = _valid1;
if(valid12){
var props1 = true;
}
}
if(!valid12){
const err5 = {instancePath:instancePath+"/operations/" + i1,schemaPath:"#/properties/operations/items/allOf/1/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
validate24.errors = vErrors;
return false;
}
var valid5 = _errs31 === errors;
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
const _errs49 = errors;
const _errs50 = errors;
let valid18 = true;
const _errs51 = errors;
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
if("delete" !== data4.operation){
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
var _valid2 = _errs51 === errors;
errors = _errs50;
if(vErrors !== null){
if(_errs50){
vErrors.length = _errs50;
}
else {
vErrors = null;
}
}
if(_valid2){
const _errs53 = errors;
if(errors === _errs53){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing7;
if(((((data4.operation === undefined) && (missing7 = "operation")) || ((data4.id === undefined) && (missing7 = "id"))) || ((data4.revision === undefined) && (missing7 = "revision"))) || ((data4.expectedFingerprint === undefined) && (missing7 = "expectedFingerprint"))){
validate24.errors = [{instancePath:instancePath+"/operations/" + i1,schemaPath:"#/properties/operations/items/allOf/2/then/required",keyword:"required",params:{missingProperty: missing7},message:"must have required property '"+missing7+"'"}];
return false;
}
else {
const _errs55 = errors;
for(const key3 in data4){
if(!((((key3 === "operation") || (key3 === "id")) || (key3 === "revision")) || (key3 === "expectedFingerprint"))){
validate24.errors = [{instancePath:instancePath+"/operations/" + i1,schemaPath:"#/properties/operations/items/allOf/2/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs55 === errors){
if(data4.operation !== undefined){
const _errs56 = errors;
if("delete" !== data4.operation){
validate24.errors = [{instancePath:instancePath+"/operations/" + i1+"/operation",schemaPath:"#/properties/operations/items/allOf/2/then/properties/operation/const",keyword:"const",params:{allowedValue: "delete"},message:"must be equal to constant"}];
return false;
}
var valid20 = _errs56 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data4.id !== undefined){
let data18 = data4.id;
const _errs57 = errors;
const _errs58 = errors;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
validate24.errors = [{instancePath:instancePath+"/operations/" + i1+"/id",schemaPath:"common.schema.json#/$defs/internalId/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs58){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 < 1 || isNaN(data18)){
validate24.errors = [{instancePath:instancePath+"/operations/" + i1+"/id",schemaPath:"common.schema.json#/$defs/internalId/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"}];
return false;
}
}
}
var valid20 = _errs57 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data4.revision !== undefined){
let data19 = data4.revision;
const _errs60 = errors;
const _errs61 = errors;
if(errors === _errs61){
if(typeof data19 === "string"){
if(!pattern6.test(data19)){
validate24.errors = [{instancePath:instancePath+"/operations/" + i1+"/revision",schemaPath:"common.schema.json#/$defs/revision/pattern",keyword:"pattern",params:{pattern: "^[0-9a-v]{8,40}$"},message:"must match pattern \""+"^[0-9a-v]{8,40}$"+"\""}];
return false;
}
}
else {
validate24.errors = [{instancePath:instancePath+"/operations/" + i1+"/revision",schemaPath:"common.schema.json#/$defs/revision/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid20 = _errs60 === errors;
}
else {
var valid20 = true;
}
if(valid20){
if(data4.expectedFingerprint !== undefined){
let data20 = data4.expectedFingerprint;
const _errs63 = errors;
const _errs64 = errors;
if(errors === _errs64){
if(typeof data20 === "string"){
if(!pattern13.test(data20)){
validate24.errors = [{instancePath:instancePath+"/operations/" + i1+"/expectedFingerprint",schemaPath:"common.schema.json#/$defs/fingerprint/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate24.errors = [{instancePath:instancePath+"/operations/" + i1+"/expectedFingerprint",schemaPath:"common.schema.json#/$defs/fingerprint/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid20 = _errs63 === errors;
}
else {
var valid20 = true;
}
}
}
}
}
}
}
else {
validate24.errors = [{instancePath:instancePath+"/operations/" + i1,schemaPath:"#/properties/operations/items/allOf/2/then/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var _valid2 = _errs53 === errors;
valid18 = _valid2;
if(valid18){
var props2 = true;
}
}
if(!valid18){
const err8 = {instancePath:instancePath+"/operations/" + i1,schemaPath:"#/properties/operations/items/allOf/2/if",keyword:"if",params:{failingKeyword: "then"},message:"must match \"then\" schema"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
validate24.errors = vErrors;
return false;
}
var valid5 = _errs49 === errors;
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
let missing8;
if((data4.operation === undefined) && (missing8 = "operation")){
validate24.errors = [{instancePath:instancePath+"/operations/" + i1,schemaPath:"#/properties/operations/items/required",keyword:"required",params:{missingProperty: missing8},message:"must have required property '"+missing8+"'"}];
return false;
}
else {
if(props0 !== true){
props0 = props0 || {};
props0.operation = true;
}
if(data4.operation !== undefined){
let data21 = data4.operation;
if(!(((data21 === "create") || (data21 === "update")) || (data21 === "delete"))){
validate24.errors = [{instancePath:instancePath+"/operations/" + i1+"/operation",schemaPath:"#/properties/operations/items/properties/operation/enum",keyword:"enum",params:{allowedValues: schema41.properties.operations.items.properties.operation.enum},message:"must be equal to one of the allowed values"}];
return false;
}
}
}
}
else {
validate24.errors = [{instancePath:instancePath+"/operations/" + i1,schemaPath:"#/properties/operations/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
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
validate24.errors = [{instancePath:instancePath+"/operations",schemaPath:"#/properties/operations/type",keyword:"type",params:{type: "array"},message:"must be array"}];
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
validate24.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

return exports;
});
