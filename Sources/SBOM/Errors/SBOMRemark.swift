/// Something odd about a document that did not stop its reading. Nothing is dropped without one.
public struct SBOMRemark: Sendable, Hashable {
    /// What was odd.
    public enum Kind: Sendable, Hashable {
        /// A field has a type that the format does not allow; its value is among the unknown fields.
        case wrongType(field: String)
        /// A number stands where text should be; its digits were taken as the text.
        case numberForText(field: String)
        /// An entry of a list has a type that the format does not allow and was passed over.
        case entryPassedOver(field: String)
        /// A member stands twice in one object; the last one counts.
        case duplicateMember(field: String)
        /// A tag stands twice and the first one counts; the later was left out.
        case laterLeftOut(field: String)
        /// Two parts have the same id; references mean the first.
        case duplicateID(id: String)
        /// A part has no name.
        case noName
        /// A field that the format requires is not there.
        case missing(field: String)
        /// A value is not one of those that the format lists.
        case unknownValue(field: String, value: String)
        /// A value is not one of those that the format lists, and there is no place for another; left out.
        case valueLeftOut(field: String, value: String)
        /// A version of the format after those that we know, or between them; read as the newest known one.
        case newerVersion(version: String)
        /// The document says nothing of its version.
        case noVersion
        /// Unknown fields were not kept: there is too much of them.
        case unknownFieldLeftOut(field: String)
        /// An element of another name space; kept as XML text.
        case foreignElement(name: String, space: String)
        /// An element that the format does not have there; kept as XML text where there is a place for it.
        case unknownElement(name: String)
        /// An attribute that the format does not have there; left out.
        case unknownAttribute(name: String)
        /// Text between elements, where the format has none; left out.
        case strayText(text: String)
        /// A tag that the format does not have, or not there; left out.
        case unknownTag(name: String)
        /// An annotation of something that the document does not have; kept with the document, because it has to stand somewhere.
        case annotationElsewhere(id: String)
        /// A row of a table without a component's name; left out.
        case rowPassedOver
        /// A further sheet of a workbook with a list of components; left out.
        case sheetPassedOver(name: String)
        /// A column of a table whose header nobody knows, or means what another column holds; its cells are properties.
        case unknownColumn(column: String, header: String)
        /// A cell of a table that holds no value but an error, a formula without its result, or a reference to a text that is not there; taken for empty.
        case cellWithoutValue(cell: String, value: String)
        /// A cell of a table that stands a second time, or in no row; left out.
        case cellLeftOut(cell: String, value: String)
        /// A version that a workbook has as a number, in a format that shows other characters than were read: `1.10` may have become `1.1`.
        case numberShownOtherwise(cell: String, value: String)
        /// A table whose bytes can be read in two encodings; the likelier was taken.
        case encodingGuessed(encoding: String)
        /// The headers of a table once more, between its rows; left out.
        case headersRepeated
        /// A name that a table uses for another row, and that several rows have; the first of them was taken.
        case nameOfSeveral(name: String)
        /// An attribute that the format does not have there; kept unread.
        case keptAttribute(name: String)
        /// Things that the format does not allow together, or that contradict each other.
        case notTogether(fields: String)
    }

    /// What was odd.
    public var kind: Kind
    /// Where in the document, as a JSON Pointer (RFC 6901).
    public var pointer: String
    /// Line from 1 in the document as it was given, whatever its notation, and of a table the row; nil where it is not known.
    public var line: Int?
    /// Standard and clause that say how it should be; nil where the official schema is the judge.
    public var clause: String?
    /// True if the document breaks its format by it, and no official schema is there to say so.
    public var breaksFormat: Bool

    /// A remark on the value at `pointer`.
    public init(_ kind: Kind, pointer: String, line: Int? = nil, clause: String? = nil, breaksFormat: Bool = false) {
        self.kind = kind
        self.pointer = pointer
        self.line = line
        self.clause = clause
        self.breaksFormat = breaksFormat
    }

    /// Stable code, `SBOM-101` and on.
    public var code: String {
        switch kind {
        case .wrongType: "SBOM-101"
        case .entryPassedOver: "SBOM-102"
        case .duplicateMember, .laterLeftOut: "SBOM-103"
        case .duplicateID: "SBOM-104"
        case .noName: "SBOM-105"
        case .missing: "SBOM-106"
        case .unknownValue, .valueLeftOut: "SBOM-107"
        case .newerVersion: "SBOM-108"
        case .noVersion: "SBOM-109"
        case .unknownFieldLeftOut: "SBOM-110"
        case .numberForText: "SBOM-111"
        case .foreignElement: "SBOM-120"
        case .unknownElement: "SBOM-121"
        case .unknownAttribute: "SBOM-122"
        case .strayText: "SBOM-123"
        case .keptAttribute: "SBOM-124"
        case .unknownTag: "SBOM-125"
        case .notTogether: "SBOM-126"
        case .annotationElsewhere: "SBOM-127"
        case .rowPassedOver: "SBOM-135"
        case .sheetPassedOver: "SBOM-136"
        case .unknownColumn: "SBOM-137"
        case .cellWithoutValue: "SBOM-138"
        case .cellLeftOut: "SBOM-139"
        case .numberShownOtherwise: "SBOM-140"
        case .encodingGuessed: "SBOM-141"
        case .headersRepeated: "SBOM-142"
        case .nameOfSeveral: "SBOM-143"
        }
    }
}
