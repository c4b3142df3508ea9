package io.calrelay.sandbox.netsuite.sdf;

/**
 * A custom field of a record type or of events.
 *
 * @param type SDF field type, such as {@code TEXT}, {@code SELECT}, {@code CLOBTEXT}
 * @param selects what a list field points at: a custom record's or list's script id, or a negative standard number
 * @param parent whether the pointed-at record is the parent of this one
 * @param onParentDelete {@code NO_ACTION}, {@code SET_NULL} or {@code CASCADE}-like literals
 * @param display {@code NORMAL}, {@code HIDDEN}, {@code LOCKED}, …
 * @param maxLength 0 for the field type's own
 * @param parentSubtab on which subtab of the parent's page the children are listed; empty where none is named
 */
public record CustomField(
        String id,
        String label,
        String type,
        String selects,
        boolean mandatory,
        boolean parent,
        String onParentDelete,
        String display,
        int maxLength,
        String parentSubtab) {
    static CustomField read(SdfXml xml) {
        String length = xml.text("maxlength");
        return new CustomField(
                xml.attribute("scriptid"),
                xml.text("label", xml.attribute("scriptid")),
                xml.text("fieldtype", "TEXT"),
                xml.reference("selectrecordtype"),
                xml.flag("ismandatory", false),
                xml.flag("isparent", false),
                xml.text("onparentdelete"),
                xml.text("displaytype", "NORMAL"),
                length.isEmpty() ? 0 : Integer.parseInt(length),
                xml.reference("parentsubtab"));
    }
}
