import Advisories
import JSONStream

extension VersionTree {
    /// The metadata of the version (requirement 7).
    var metadata: JSONValue {
        jsonObject(
            ("$schema", version == .v21 ? .string("https://docs.oasis-open.org/csaf/csaf/v2.1/schema/provider.json") : nil),
            ("canonical_url", .string(url("\(ProviderLayout.folder(version))/\(ProviderLayout.metadataName)"))),
            ("distributions", .array(directories + [jsonObject(("rolie", rolie))])),
            ("last_updated", .string(labels.map(updated).reduce(settings.lastUpdated) { max($0, $1) }.text)),
            ("list_on_CSAF_aggregators", .bool(settings.isListed)),
            ("maintained_from", version == .v21 ? settings.maintainedFrom.map { .string($0.text) } : nil),
            ("maintained_until", version == .v21 ? settings.maintainedUntil.map { .string($0.text) } : nil),
            ("metadata_version", .string(version.rawValue)),
            ("mirror_on_CSAF_aggregators", .bool(settings.isMirrored)),
            (
                "public_openpgp_keys",
                key.map { key in
                    .array([jsonObject(("fingerprint", .string(key.fingerprint)), ("url", .string(url(ProviderLayout.key(key.fingerprint)))))])
                }
            ),
            ("publisher", publisher),
            ("role", .string(settings.role.rawValue)))
    }

    func url(_ path: String) -> String { settings.url(path) }

    private var publisher: JSONValue {
        let party = settings.publisher
        return jsonObject(
            ("category", .string(party.category.rawValue)),
            ("contact", version == .v21 ? party.contact.map { jsonObject(("details", .string($0))) } : nil),
            ("contact_details", version == .v20 ? party.contact.map(JSONValue.string) : nil),
            ("issuing_authority", party.authority.map(JSONValue.string)), ("name", .string(party.name)),
            ("namespace", .string(party.namespace)))
    }

    /// In 2.0 a directory has no label, so that only the open one can be named: whoever follows the address gets all of it.
    private var directories: [JSONValue] {
        switch version {
        case .v20: [jsonObject(("directory_url", .string(url(ProviderLayout.area(.clear, version) + "/"))))]
        case .v21:
            labels.map { label in
                jsonObject(
                    (
                        "directory",
                        jsonObject(
                            ("tlp_label", .string(label.text(in: version))), ("url", .string(url(ProviderLayout.area(label, version) + "/"))))
                    ))
            }
        }
    }

    private var rolie: JSONValue {
        jsonObject(
            ("categories", .array(labels.map { .string(url(ProviderLayout.categories($0, version))) })),
            (
                "feeds",
                .array(
                    labels.map { label in
                        jsonObject(
                            ("last_updated", version == .v21 ? .string(updated(label).text) : nil),
                            ("summary", .string("All TLP:\(label.text(in: version)) advisories of \(settings.publisher.name).")),
                            ("tlp_label", .string(label.text(in: version))), ("url", .string(url(ProviderLayout.feed(label, version)))))
                    })
            ),
            ("services", .array([.string(url("\(ProviderLayout.folder(version))/service.json"))])))
    }
}
