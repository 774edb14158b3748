import Feeds
import Inputs
import JSONStream

/// The files of a folder as if a web server served them.
package enum FolderFiles {
    /// The folder's files.
    ///
    /// The folder is a web server's root, with `.well-known` in it, or one with provider-metadata.json itself. What address it has is what its
    /// metadata say.
    /// - Throws: ``ProviderError/noMetadata(place:)``.
    package static func files(_ folder: String) throws -> ProviderFiles {
        for name in [ProviderLayout.metadata, ProviderLayout.metadataName, "aggregator.json", ".well-known/csaf-aggregator/aggregator.json"] {
            guard let bytes = StoredFile.read("\(folder)/\(name)", limit: 16 << 20), let canonical = canonicalURL(bytes),
                let base = base(canonical, name)
            else { continue }
            return ProviderFiles(isFolder: true, start: base + name) { url, _, limit in
                guard url.hasPrefix(base), let path = path(url.dropFirst(base.utf8.count)) else { throw ProviderError.elsewhere(url: url) }
                return try read("\(folder)/\(path)", limit)
            }
        }
        throw ProviderError.noMetadata(place: folder)
    }

    /// What a file's own address is.
    private static func canonicalURL(_ bytes: [UInt8]) -> String? {
        var reader = JSONReader(ByteBlock(bytes))
        return (try? reader.value())?["canonical_url"]?.stringValue
    }

    /// The address of the folder, with a slash at its end.
    private static func base(_ canonical: String, _ name: String) -> String? {
        guard let (scheme, _) = AddressRule.parts(canonical) else { return nil }
        // The well-known copy may have another canonical address than where it stands, on the same server.
        if name.hasPrefix(".well-known") {
            let rest = canonical.dropFirst(scheme.utf8.count + 3)
            return "\(scheme)://\(rest.prefix { $0 != "/" })/"
        }
        guard let slash = canonical.lastIndex(of: "/") else { return nil }
        return String(canonical[...slash])
    }

    /// A path inside the folder; nil for one that would leave it.
    static func path(_ rest: Substring) -> String? {
        let parts = rest.split(separator: "/", omittingEmptySubsequences: false)
        let isSafe = parts.allSatisfy { part in
            part != "." && part != ".." && part.utf8.count <= 255
                && part.utf8.allSatisfy { $0 > 32 && $0 < 127 && $0 != 0x5C && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        }
        // No name is empty, but for the one behind a slash at the end: a folder.
        return isSafe && parts.dropLast().allSatisfy { !$0.isEmpty } ? String(rest) : nil
    }

    private static func read(_ path: String, _ limit: Int) throws -> FetchedFile {
        let isFolder = path.hasSuffix("/")
        do {
            return FetchedFile(status: 200, bytes: try MappedFile.open(isFolder ? path + "index.html" : path, limit: limit).copied())
        } catch InputError.empty {
            return FetchedFile(status: 200)
        } catch InputError.notFound, InputError.isDirectory {
            return FetchedFile(status: 404)
        }
    }
}
