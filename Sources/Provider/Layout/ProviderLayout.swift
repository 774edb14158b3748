package import Advisories

/// Where everything stands in a published tree, as paths below the web server's root.
///
/// Each version of CSAF has a folder of its own with all that is needed, so that an address never changes when documents of another version come
/// (2.1 section 7.4); what stands at the well-known place is a copy of one version's metadata.
package enum ProviderLayout {
    /// The folder of everything but security.txt.
    package static let folder = CSAFPlace.root
    /// The metadata at the well-known place (requirement 9).
    package static let metadata = folder + "/" + metadataName
    /// The name of metadata wherever they stand.
    package static let metadataName = "provider-metadata.json"
    /// Where mail addresses of a security team and the way to the advisories are (requirement 8).
    package static let securityTxt = ".well-known/security.txt"

    /// The folder of a version.
    package static func folder(_ version: CSAFVersion) -> String { "\(folder)/\(CSAFPlace.folder(version))" }

    /// The folder of a label, which is also how the label is told from a path: `clear`, `amber+strict`.
    package static func area(_ label: TLPLabel, _ version: CSAFVersion) -> String { "\(folder)/\(CSAFPlace.folder(label, version))" }

    /// `clear`.
    package static func name(_ label: TLPLabel) -> String { CSAFPlace.name(label) }

    /// Where a document stands.
    package static func path(_ document: ProviderDocument) -> String { area(document.label, document.version) + "/" + document.path }

    /// The ROLIE feed of a label.
    static func feed(_ label: TLPLabel, _ version: CSAFVersion) -> String {
        "\(area(label, version))/feed-tlp-\(label.text(in: version).lowercased()).json"
    }

    /// The ROLIE category document of a label.
    static func categories(_ label: TLPLabel, _ version: CSAFVersion) -> String {
        "\(area(label, version))/category-tlp-\(label.text(in: version).lowercased()).json"
    }

    /// A public key.
    static func key(_ fingerprint: String) -> String { "\(folder)/openpgp/\(fingerprint).asc" }

    /// Who may see what stands at a path of a tree; nil for a path that no tree has.
    package static func label(ofPath path: String) -> TLPLabel? {
        if path == securityTxt { return .clear }
        guard path.hasPrefix(folder + "/") else { return path == folder ? .clear : nil }
        let parts = path.dropFirst(folder.utf8.count + 1).split(separator: "/", omittingEmptySubsequences: false)
        guard parts.allSatisfy({ $0 != "." && $0 != ".." }), let first = parts.first else { return nil }
        guard CSAFVersion.allCases.contains(where: { CSAFPlace.folder($0) == first }) else {
            return parts.count == 1 || first == "openpgp" ? .clear : nil
        }
        guard parts.count > 2 else { return .clear }
        return TLPLabel.allCases.first { name($0) == parts[1] }
    }
}
