import Advisories
import JSONStream

/// The documents of ROLIE (RFC 8322) as CSAF writes them in JSON.
extension VersionTree {
    private static let informationType = jsonObject(
        ("scheme", .string("urn:ietf:params:rolie:category:information-type")), ("term", .string("csaf")))

    private func title(_ label: TLPLabel) -> String { "CSAF feed of \(settings.publisher.name) (TLP:\(label.text(in: version)))" }

    /// The feed of a label (requirement 15), the newest entry first.
    func feed(_ label: TLPLabel) -> JSONValue {
        let entries = documents(label).sorted { ($1.currentRelease, $0.path) < ($0.currentRelease, $1.path) }
        return jsonObject(
            (
                "feed",
                jsonObject(
                    ("id", .string("csaf-feed-v\(version.rawValue)-tlp-\(label.text(in: version).lowercased())")),
                    ("title", .string(title(label))),
                    (
                        "link",
                        .array([
                            link("self", ProviderLayout.feed(label, version)), link("service", "\(ProviderLayout.folder(version))/service.json"),
                        ])
                    ),
                    ("category", .array([Self.informationType])), ("updated", .string(updated(label).text)),
                    ("entry", .array(entries.map(entry))))
            ))
    }

    private func link(_ relation: String, _ path: String) -> JSONValue { jsonObject(("rel", .string(relation)), ("href", .string(url(path)))) }

    private func entry(_ document: ProviderDocument) -> JSONValue {
        let path = ProviderLayout.path(document)
        let hashes = HashAlgorithm.allCases.map { link("hash", "\(path).\($0.rawValue)") }
        let schema =
            switch version {
            case .v20: "https://docs.oasis-open.org/csaf/csaf/v2.0/csaf_json_schema.json"
            case .v21: "https://docs.oasis-open.org/csaf/csaf/v2.1/schema/csaf.json"
            }
        return jsonObject(
            ("id", .string(document.trackingID)), ("title", .string(document.title)),
            ("link", .array([link("self", path)] + hashes + (signatures[path] == nil ? [] : [link("signature", path + ".asc")]))),
            ("published", .string(document.initialRelease.text)), ("updated", .string(document.currentRelease.text)),
            ("content", jsonObject(("type", .string("application/json")), ("src", .string(url(path))))),
            ("format", jsonObject(("schema", .string(schema)), ("version", .string(version.rawValue)))))
    }

    /// The list of the feeds (requirement 16).
    var service: JSONValue {
        func workspace(_ title: String, _ labels: [TLPLabel]) -> JSONValue? {
            guard !labels.isEmpty else { return nil }
            let collections = labels.map { label in
                jsonObject(
                    ("title", .string(self.title(label))), ("href", .string(url(ProviderLayout.feed(label, version)))),
                    ("categories", jsonObject(("category", .array([Self.informationType])))))
            }
            return jsonObject(("title", .string(title)), ("collection", .array(collections)))
        }
        let parts = [
            workspace("Public CSAF feeds", labels.filter { $0 == .clear }), workspace("CSAF feeds behind a sign-in", labels.filter { $0 != .clear }),
        ]
        return jsonObject(("service", jsonObject(("workspace", .array(parts.compactMap { $0 })))))
    }

    /// What documents of a label can be chosen by (requirement 17): sector, categories, languages, vendors and products.
    func categories(_ label: TLPLabel) -> JSONValue {
        let terms = Set(documents(label).flatMap(\.terms)).union(["Healthcare"]).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return jsonObject(("categories", jsonObject(("category", .array(terms.map { jsonObject(("term", .string($0))) })))))
    }
}
