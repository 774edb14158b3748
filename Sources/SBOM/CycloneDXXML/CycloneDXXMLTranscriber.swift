import JSONStream
import XMLStream

/// Rewrites CycloneDX XML 1.0 to 1.7 as CycloneDX JSON, an element at a time, by the table of ``XMLShapes``.
///
/// What the format does not know is not lost: whole foreign elements are kept as XML text in a member ``foreignMember`` of the object they stood in, and
/// remarked upon. Those between the entries of a list are kept beside the list, in a member ``foreignMember(beside:)``.
struct CycloneDXXMLTranscriber {
    /// Member for foreign elements; the XML writer puts them back.
    static let foreignMember = "mimamori:xml"

    /// Member for foreign elements in the list that is the member `list`.
    static func foreignMember(beside list: String) -> String { "\(foreignMember).\(list)" }

    /// True for a member with foreign elements.
    static func isForeign(_ key: String) -> Bool {
        key.utf8.starts(with: foreignMember.utf8) && (key.utf8.count == foreignMember.utf8.count || key.utf8.starts(with: "\(foreignMember).".utf8))
    }

    var xml: XMLReader
    var out: TranscriptWriter
    /// The name space of the version.
    private(set) var space: String
    let minor: Int
    /// Plans of the shapes that the document has, by their names.
    var plans: [String: XMLPlan] = [:]
    /// Texts of the elements that are open, one behind the other.
    var texts: [UInt8] = []
    private static let mostReserved = 256 << 20
    private let remarkLimit: Int
    private(set) var remarks: [SBOMRemark] = []
    private(set) var remarksLeftOut = 0

    static func transcribe(_ block: ByteBlock, version: String, limits: SBOMLimits) throws(SBOMError) -> Transcript {
        var transcriber = CycloneDXXMLTranscriber(block, version: version, limits: limits)
        do throws(XMLError) {
            try transcriber.document(version)
        } catch {
            throw .xml(error)
        }
        return Transcript(
            json: transcriber.out.finish(), remarks: transcriber.remarks, remarksLeftOut: transcriber.remarksLeftOut, marks: transcriber.out.marks)
    }

    private init(_ block: ByteBlock, version: String, limits: SBOMLimits) {
        // What is said takes about as many bytes in both.
        out = TranscriptWriter(reserving: min(block.count, Self.mostReserved))
        xml = XMLReader(block, limits: XMLLimits(depth: limits.json.depth, textBytes: limits.json.stringBytes))
        space = "http://cyclonedx.org/schema/bom/\(version)"
        minor = SBOMFormat(.cycloneDX, .xml, version: version).minorVersion ?? 7
        remarkLimit = limits.remarks
    }

    private mutating func document(_ version: String) throws(XMLError) {
        while let piece = try xml.nextPiece() {
            guard piece.kind == .start else { continue }
            let name = xml.name(piece.name)
            // The one text that all names have from here on is compared at a glance.
            if name.space == space { space = name.space }
            out.json.beginObject()
            out.json.member("bomFormat", "CycloneDX")
            out.json.member("specVersion", version)
            try members(plan("bom"), piece)
            out.json.endObject()
        }
    }

    mutating func remark(_ kind: SBOMRemark.Kind) {
        if remarks.count < remarkLimit {
            remarks.append(SBOMRemark(kind, pointer: "", line: xml.line))
        } else {
            remarksLeftOut += 1
        }
    }
}
