import Diagnostics
import JSONStream
import XMLStream

/// Reads what JVN iPedia and others publish in JVN's formats: JVNRSS 3.2 (RSS 1.0 with the `sec:` vocabulary; overview lists are that too) and VULDEF 3.2
/// (https://jvndb.jvn.jp/schema/, MyJVN API HND).
enum JVNReader {
    /// Source name of details in VULDEF.
    static let source = "JVN iPedia"
    /// Source name of overviews in JVNRSS.
    static let overviewSource = "JVNRSS"

    /// Reads a document front to back. Of an entry that cannot be read only the place is kept; where the document breaks off, what came before stays.
    ///
    /// - Throws: `XMLError` if the document's first element cannot be read, ``CatalogError/unknownDocument(line:root:)`` if it is none of the two formats.
    static func read(_ block: ByteBlock) throws -> FeedContents {
        var xml = XMLReader(block)
        var contents = FeedContents()
        guard case .start(let root, let attributes)? = try xml.next() else { throw XMLError(reason: .empty, line: 1, column: 1) }
        let language = attributes.first { $0.name.local == "lang" }?.value ?? "ja"
        switch root.local {
        case "RDF", "VULDEF-Document": break
        default: throw CatalogError.unknownDocument(line: xml.line, root: root.local)
        }
        do {
            try entries(&xml, language: language.hasPrefix("en") ? .english : .japanese, into: &contents)
        } catch let error as XMLError {
            contents.problems.append(error)
        }
        return contents
    }

    private static func entries(_ xml: inout XMLReader, language: Language, into contents: inout FeedContents) throws {
        var publisher = ""
        while let event = try xml.next() {
            guard case .start(let name, let attributes) = event else { continue }
            switch name.local {
            case "channel": publisher = try xml.tree(name, attributes).child("link")?.content ?? ""
            case "item":
                let node = try xml.tree(name, attributes)
                try contents.take { try JVNRSSItem.read(node, publisher: publisher, language: language) }
            case "Vulinfo":
                let node = try xml.tree(name, attributes)
                try contents.take { try VULDEFEntry.read(node, language: language) }
            default: try xml.skip()
            }
        }
    }

    /// The source's name: JVN's own, or that of the maker who publishes in its format; English editions are records of their own.
    static func source(_ name: String, id: String, publisher: String, language: Language) -> String {
        let edition = language == .english ? " (en)" : ""
        guard !id.hasPrefix("JVN") else { return name + edition }
        let host = publisher.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first.map(String.init) ?? "?"
        return name + "/" + host + edition
    }

    /// A CVSS vector or, without one, the word that rates the flaw.
    static func severity(_ vector: String?, _ word: String?, giver: String) -> Severity? {
        if let vector {
            // Version 2 stands in parentheses in older entries.
            let bare = vector.filter { $0 != "(" && $0 != ")" && !$0.isWhitespace }
            if !bare.isEmpty { return Severity(giver: giver, value: bare) }
        }
        return word.map { Severity(giver: giver, value: $0) }
    }

    /// Sorts an id that an entry refers to: CVE ids name the same flaw, CWE ids its kind, and JVN's advisories are related, since one may be about several flaws.
    static func take(id: String, into record: inout VulnerabilityRecord) {
        if id.hasPrefix("CVE-") {
            if !record.aliases.contains(id) { record.aliases.append(id) }
        } else if id.hasPrefix("CWE-") {
            if !record.weaknesses.contains(id) { record.weaknesses.append(id) }
        } else if id.hasPrefix("JVN"), id != record.id, !record.related.contains(id) {
            record.related.append(id)
        }
    }
}
