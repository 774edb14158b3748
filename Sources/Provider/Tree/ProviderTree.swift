import Advisories
import Diagnostics

/// Everything that a provider serves, made from its documents and settings alone: the same of them give the same bytes.
package struct ProviderTree: Sendable {
    /// All files in the order of their paths.
    package let files: [TreeFile]

    /// A tree for these documents.
    ///
    /// - Parameters:
    ///   - documents: released documents, in any order.
    ///   - signatures: detached signatures by the path of their document.
    ///   - key: the public key of the signatures.
    /// - Throws: ``ProviderError`` for two documents that would be one file, or a trusted provider without a key.
    package init(
        _ documents: [ProviderDocument], _ settings: ProviderSettings, signatures: [String: [UInt8]] = [:], key: PublicKeyFile? = nil
    ) throws(ProviderError) {
        if settings.role == .trustedProvider, key == nil { throw .noKey }
        let sorted = documents.sorted { ProviderLayout.path($0) < ProviderLayout.path($1) }
        for (one, other) in zip(sorted, sorted.dropFirst()) where ProviderLayout.path(one) == ProviderLayout.path(other) {
            throw .sameFile(path: ProviderLayout.path(one), first: one.trackingID, second: other.trackingID)
        }
        var found: [TreeFile] = []
        // Somebody who has published nothing yet has the metadata and an empty feed of the leading version.
        let versions = CSAFVersion.allCases.filter { version in
            sorted.contains { $0.version == version } || sorted.isEmpty && version == settings.leading
        }
        for version in versions {
            let part = VersionTree(version, sorted.filter { $0.version == version }, settings, signatures, key)
            found += part.files
        }
        let leading = versions.contains(settings.leading) ? settings.leading : versions.first ?? settings.leading
        let original = "\(ProviderLayout.folder(leading))/\(ProviderLayout.metadataName)"
        found += found.filter { $0.path == original }.map { TreeFile(path: ProviderLayout.metadata, bytes: $0.bytes) }
        if let key { found.append(TreeFile(path: ProviderLayout.key(key.fingerprint), bytes: key.armoured)) }
        if var security = settings.securityTxt {
            // The well-known address comes first (2.1 section 7.1.8); each version is named once there are two.
            security.csaf = [settings.url(ProviderLayout.metadata)]
            if versions.count > 1 {
                security.csaf += versions.map { settings.url("\(ProviderLayout.folder($0))/\(ProviderLayout.metadataName)") }
            }
            security.canonical = [settings.url(ProviderLayout.securityTxt)]
            found.append(TreeFile(path: ProviderLayout.securityTxt, bytes: security.bytes()))
        }
        files = found.sorted { $0.path < $1.path }
    }

    /// The content of the file at a path.
    package subscript(path: String) -> [UInt8]? { files.first { $0.path == path }?.bytes }
}
