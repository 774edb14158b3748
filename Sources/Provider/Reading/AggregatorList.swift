package import Advisories
package import JSONStream

/// An aggregator.json, as far as it could be read (requirement 21).
package struct AggregatorList: Sendable {
    /// A party that is listed.
    package struct Party: Sendable {
        /// JSON Pointer.
        package let place: String
        /// Whether it is among the providers, not the publishers.
        package let isProvider: Bool
        /// Namespace of the party.
        package let namespace: String?
        /// Where its metadata are.
        package let metadata: String?
        /// Where the metadata of its mirrors are.
        package let mirrors: [String]
    }

    /// What is wrong with it.
    package private(set) var problems: [FileProblem]
    /// The version.
    package private(set) var version: CSAFVersion?
    /// `lister` or `aggregator`.
    package private(set) var category: String?
    /// Its own address.
    package private(set) var canonicalURL: String?
    /// Who is listed.
    package private(set) var parties: [Party] = []

    /// Reads the file.
    ///
    /// - Throws: `JSONError` for what is no JSON.
    package init(_ bytes: [UInt8]) throws(JSONError) {
        var probe = try JSONProbe(bytes)
        problems = []
        let root = probe.root
        version = probe.choice(root, "", "aggregator_version", CSAFVersion.self)
        canonicalURL = probe.url(root, "", "canonical_url", suffix: "/aggregator.json")
        _ = probe.time(root, "", "last_updated")
        if version == .v21 { _ = probe.text(root, "", "$schema") }
        category = probe.text(root["aggregator"], "/aggregator", "category")
        if let category, category != "lister", category != "aggregator" {
            probe.add("/aggregator/category", ja: "lister か aggregator ではありません。", en: "is neither lister nor aggregator.")
        }
        _ = probe.text(root["aggregator"], "/aggregator", "name")
        _ = probe.text(root["aggregator"], "/aggregator", "namespace")
        for key in ["csaf_providers", "csaf_publishers"] {
            for (number, item) in probe.list(root, "", key, needed: key == "csaf_providers").enumerated() {
                read(item, "/\(key)/\(number)", isProvider: key == "csaf_providers", &probe)
            }
        }
        problems = probe.problems
    }

    private mutating func read(_ item: JSONValue, _ place: String, isProvider: Bool, _ probe: inout JSONProbe) {
        let metadata = item["metadata"]
        if metadata == nil { probe.add("\(place)/metadata", ja: "ありません。", en: "is missing.") }
        let url = probe.url(metadata, place + "/metadata", "url", suffix: "/" + ProviderLayout.metadataName)
        _ = probe.time(metadata, place + "/metadata", "last_updated")
        let namespace = probe.text(metadata?["publisher"], place + "/metadata/publisher", "namespace")
        if !isProvider { _ = probe.text(item, place, "update_interval") }
        let mirrors = probe.list(item, place, "mirrors", needed: !isProvider).compactMap(\.stringValue)
        parties.append(Party(place: place, isProvider: isProvider, namespace: namespace, metadata: url, mirrors: mirrors))
    }
}
