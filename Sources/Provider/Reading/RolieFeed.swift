package import Advisories
package import JSONStream

/// A ROLIE feed, as far as it could be read (requirement 15).
package struct RolieFeed: Sendable {
    /// An entry.
    package struct Entry: Sendable {
        /// JSON Pointer.
        package let place: String
        /// The tracking id.
        package let id: String?
        /// Where the document is.
        package let document: String
        /// Where its hashes are.
        package let hashes: [String]
        /// Where its signatures are.
        package let signatures: [String]
        /// When it was last changed.
        package let updated: AdvisoryTime?
    }

    /// What is wrong with it.
    package private(set) var problems: [FileProblem]
    /// The entries.
    package private(set) var entries: [Entry] = []

    /// Reads the file.
    ///
    /// - Throws: `JSONError` for what is no JSON.
    package init(_ bytes: [UInt8]) throws(JSONError) {
        var probe = try JSONProbe(bytes)
        problems = []
        let feed = probe.root["feed"]
        if feed == nil { probe.add("/feed", ja: "ありません。", en: "is missing.") }
        if feed != nil {
            _ = probe.text(feed, "/feed", "id")
            _ = probe.text(feed, "/feed", "title")
            _ = probe.time(feed, "/feed", "updated")
            if !Self.isCSAF(probe.list(feed, "/feed", "category")) {
                probe.add("/feed/category", ja: "情報種別 csaf がありません。", en: "there is no information type csaf.")
            }
            if Self.links(probe.list(feed, "/feed", "link"), "self").isEmpty {
                probe.add("/feed/link", ja: "self のリンクがありません。", en: "there is no self link.")
            }
            for (number, entry) in probe.list(feed, "/feed", "entry").enumerated() { read(entry, "/feed/entry/\(number)", &probe) }
        }
        problems = probe.problems
    }

    private mutating func read(_ entry: JSONValue, _ place: String, _ probe: inout JSONProbe) {
        let links = probe.list(entry, place, "link")
        let id = probe.text(entry, place, "id")
        _ = probe.text(entry, place, "title")
        _ = probe.time(entry, place, "published")
        let updated = probe.time(entry, place, "updated")
        let content = entry["content"]
        let source = probe.url(content, place + "/content", "src", suffix: ".json")
        if content != nil, content?["type"]?.stringValue != "application/json" {
            probe.add("\(place)/content/type", ja: "application/json ではありません。", en: "is not application/json.")
        }
        if CSAFVersion(rawValue: entry["format"]?["version"]?.stringValue ?? "") == nil {
            probe.add("\(place)/format/version", ja: "CSAFの版ではありません。", en: "is no version of CSAF.")
        }
        let own = Self.links(links, "self").first
        if own == nil { probe.add("\(place)/link", ja: "self のリンクがありません。", en: "there is no self link.") }
        guard let document = own ?? source else { return }
        if let source, source != document {
            probe.add("\(place)/content/src", ja: "self のリンクと違います。", en: "is not what the self link says.")
        }
        entries.append(
            Entry(
                place: place, id: id, document: document, hashes: Self.links(links, "hash"), signatures: Self.links(links, "signature"),
                updated: updated))
    }

    private static func links(_ links: [JSONValue], _ relation: String) -> [String] {
        links.filter { $0["rel"]?.stringValue == relation }.compactMap { $0["href"]?.stringValue }
    }

    private static func isCSAF(_ categories: [JSONValue]) -> Bool {
        categories.contains {
            $0["scheme"]?.stringValue == "urn:ietf:params:rolie:category:information-type" && $0["term"]?.stringValue == "csaf"
        }
    }
}
