import JSONStream
import XMLStream

/// Rewrites the XML form of SPDX 2 (root `Document`) as SPDX JSON: elements are members of the same name, lists are elements that stand several times.
struct SPDXXMLTranscriber {
    private var xml: XMLReader
    private var out = TranscriptWriter()

    /// Members that JSON has as lists (SPDX 2.3 JSON schema).
    private static let lists: Set<String> = [
        "annotations", "artifactOfs", "attributionTexts", "checksums", "creators", "crossRefs", "documentDescribes", "externalDocumentRefs",
        "externalRefs",
        "fileContributors", "fileDependencies", "fileTypes", "files", "hasExtractedLicensingInfos", "hasFiles", "licenseInfoFromFiles",
        "licenseInfoInFiles",
        "licenseInfoInSnippets", "packageVerificationCodeExcludedFiles", "packages", "ranges", "relationships", "revieweds", "seeAlsos", "snippets",
    ]
    private static let flags: Set<String> = ["filesAnalyzed", "isLive", "isValid", "isWayBackLink"]
    private static let numbers: Set<String> = ["lineNumber", "offset", "order"]

    static func transcribe(_ block: ByteBlock, limits: SBOMLimits) throws(SBOMError) -> Transcript {
        var transcriber = SPDXXMLTranscriber(
            xml: XMLReader(block, limits: XMLLimits(depth: limits.json.depth, textBytes: limits.json.stringBytes)))
        do throws(XMLError) {
            while let event = try transcriber.xml.next() {
                guard case .start(let name, _) = event else { continue }
                try transcriber.element(name.local)
            }
        } catch {
            throw .xml(error)
        }
        return Transcript(json: transcriber.out.finish(), marks: transcriber.out.marks)
    }

    private init(xml: XMLReader) { self.xml = xml }

    /// The value of the element whose start was just read: an object if it has elements, else its text.
    private mutating func element(_ name: String) throws(XMLError) {
        out.at(xml.line)
        var text = ""
        while let event = try xml.next() {
            switch event {
            case .text(let words): text += words
            case .end: return scalar(name, text)
            case .start(let first, _):
                out.json.beginObject()
                try members(first.local)
                out.json.endObject()
                return
            }
        }
    }

    /// All elements up to the end tag of what is around them; the start of the first was read.
    private mutating func members(_ first: String) throws(XMLError) {
        var open: String?
        var next: String? = first
        while true {
            if let name = next {
                if open != name {
                    if open != nil { out.json.endArray() }
                    open = nil
                    out.at(xml.line)
                    out.json.key(name)
                    if Self.lists.contains(name) {
                        out.json.beginArray()
                        open = name
                    }
                }
                try element(name)
            }
            next = nil
            guard let event = try xml.next() else { break }
            if case .start(let name, _) = event { next = name.local }
            if case .end = event { break }
        }
        if open != nil { out.json.endArray() }
    }

    private mutating func scalar(_ name: String, _ text: String) {
        let plain = CycloneDXXMLTranscriber.trimmed(text)
        if Self.flags.contains(name), plain == "true" || plain == "false" {
            out.json.bool(plain == "true")
        } else if Self.numbers.contains(name), JSONNumber.isWritten(plain) {
            out.json.literal(plain)
        } else {
            out.json.string(text)
        }
    }
}
