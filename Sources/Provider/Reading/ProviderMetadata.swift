package import Advisories
import Diagnostics
package import JSONStream

/// A provider-metadata.json, as far as it could be read (requirement 7).
package struct ProviderMetadata: Sendable {
    /// A feed or a directory.
    package struct Area: Sendable, Hashable {
        /// Its address.
        package let url: String
        /// Its label.
        package let label: AreaLabel
    }

    /// A public key.
    package struct Key: Sendable, Hashable {
        /// Its fingerprint; 2.0 lets it be left out.
        package let fingerprint: String?
        /// Where the key is.
        package let url: String
    }

    /// What is wrong with it.
    package private(set) var problems: [FileProblem]
    /// The version of the metadata.
    package private(set) var version: CSAFVersion?
    /// Its own address.
    package private(set) var canonicalURL: String?
    /// The role that it claims.
    package private(set) var role: ProviderRole?
    /// Until when it is kept up.
    package private(set) var maintainedUntil: AdvisoryTime?
    /// From when on it is.
    package private(set) var maintainedFrom: AdvisoryTime?
    /// Namespace of the publisher.
    package private(set) var namespace: String?
    /// ROLIE feeds.
    package private(set) var feeds: [Area] = []
    /// Directories.
    package private(set) var directories: [Area] = []
    /// ROLIE service documents.
    package private(set) var services: [String] = []
    /// ROLIE category documents.
    package private(set) var categories: [String] = []
    /// Public keys.
    package private(set) var keys: [Key] = []

    /// Reads the file.
    ///
    /// - Throws: `JSONError` for what is no JSON.
    package init(_ bytes: [UInt8]) throws(JSONError) {
        var probe = try JSONProbe(bytes)
        problems = []
        let root = probe.root
        version = probe.choice(root, "", "metadata_version", CSAFVersion.self)
        canonicalURL = probe.url(root, "", "canonical_url", suffix: "/" + ProviderLayout.metadataName)
        role = probe.choice(root, "", "role", ProviderRole.self)
        if role?.isIssuing == false { probe.add("/role", ja: "提供者の役割ではありません。", en: "is no role of an issuing party.") }
        _ = probe.time(root, "", "last_updated")
        _ = probe.flag(root, "", "list_on_CSAF_aggregators")
        _ = probe.flag(root, "", "mirror_on_CSAF_aggregators")
        maintainedUntil = probe.time(root, "", "maintained_until", needed: false)
        maintainedFrom = probe.time(root, "", "maintained_from", needed: false)
        if version == .v21 { _ = probe.text(root, "", "$schema") }
        let publisher = root["publisher"]
        if publisher == nil { probe.add("/publisher", ja: "ありません。", en: "is missing.") }
        if publisher != nil {
            _ = probe.text(publisher, "/publisher", "category")
            _ = probe.text(publisher, "/publisher", "name")
            namespace = probe.text(publisher, "/publisher", "namespace")
        }
        for (number, item) in probe.list(root, "", "distributions", needed: false).enumerated() { read(item, "/distributions/\(number)", &probe) }
        for (number, item) in probe.list(root, "", "public_openpgp_keys", needed: false).enumerated() {
            let place = "/public_openpgp_keys/\(number)"
            let text = probe.text(item, place, "fingerprint", needed: version == .v21)
            if let text, Fingerprint.of(text) == nil { probe.add("\(place)/fingerprint", ja: "鍵の指紋ではありません。", en: "is no fingerprint of a key.") }
            if let url = probe.url(item, place, "url") { keys.append(Key(fingerprint: text.flatMap(Fingerprint.of), url: url)) }
        }
        problems = probe.problems
    }

    private mutating func read(_ item: JSONValue, _ place: String, _ probe: inout JSONProbe) {
        if item["directory_url"] != nil, let url = probe.url(item, place, "directory_url") {
            directories.append(Area(url: Self.folder(url), label: .none))
        }
        if let directory = item["directory"] {
            let url = probe.url(directory, place + "/directory", "url")
            let label = label(directory, place + "/directory", &probe)
            if let url, let label { directories.append(Area(url: Self.folder(url), label: label)) }
        }
        guard let rolie = item["rolie"] else { return }
        for (number, feed) in probe.list(rolie, place + "/rolie", "feeds").enumerated() {
            let place = "\(place)/rolie/feeds/\(number)"
            let url = probe.url(feed, place, "url", suffix: ".json")
            if version == .v21 { _ = probe.time(feed, place, "last_updated") }
            let label = label(feed, place, &probe)
            if let url, let label { feeds.append(Area(url: url, label: label)) }
        }
        services += probe.list(rolie, place + "/rolie", "services", needed: false).compactMap(\.stringValue)
        categories += probe.list(rolie, place + "/rolie", "categories", needed: false).compactMap(\.stringValue)
    }

    private func label(_ value: JSONValue, _ place: String, _ probe: inout JSONProbe) -> AreaLabel? {
        guard let text = probe.text(value, place, "tlp_label") else { return nil }
        let label = AreaLabel(text)
        if label == nil { probe.add("\(place)/tlp_label", ja: "TLPラベルではありません。", en: "is no TLP label.") }
        return label
    }

    private static func folder(_ url: String) -> String { url.hasSuffix("/") ? url : url + "/" }
}
