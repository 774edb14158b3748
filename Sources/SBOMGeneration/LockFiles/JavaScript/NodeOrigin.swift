/// Where a Node package comes from, as a lock file names it.
enum NodeOrigin: Equatable {
    /// A registry, with the address of the archive where the lock names it.
    case registry(String?)
    /// An archive at an address of the web that is no registry's.
    case file(String)
    /// A repository and mostly its commit, in the form of SPDX and purl: `git+https://host/repository@commit`.
    case repository(String)
    /// A folder or file beside the project, by its path. A registry's package of that name is another one.
    case own(String)

    /// The origin that `given` means: an address, or `file:`, `link:`, `portal:` or `exec:` with a path, or the path itself; anything else is for
    /// the registry.
    init(_ given: String?) {
        guard let given else {
            self = .registry(nil)
            return
        }
        if let path = Self.ownPath(given) {
            self = .own(path)
        } else if let repository = Self.repository(given) {
            self = .repository(repository)
        } else if let host = given.hostOfWeb {
            // A secret may have a `#` in it.
            let address = given.withoutSecret
            let isRegistry = Self.registries.contains(host) || NodePackage.registryName(address) != nil
            self = isRegistry ? .registry(address) : .file(address.withoutFragment)
        } else {
            self = .registry(nil)
        }
    }

    /// Qualifiers of the purl (purl specification, "Known qualifiers") for what is not from the registry.
    var qualifiers: [(String, String?)] {
        switch self {
        case .repository(let address): [("vcs_url", address)]
        case .file(let address): [("download_url", address)]
        case .registry, .own: []
        }
    }

    /// Registries and mirrors whose addresses do not all have `/-/` before the file.
    private static let registries: Set<String> = [
        "npm.pkg.github.com", "registry.npmjs.org", "registry.npmmirror.com", "registry.npm.taobao.org", "registry.yarnpkg.com",
    ]

    private static func ownPath(_ given: String) -> String? {
        // Behind `::` Yarn says for whom, behind `#` which digest.
        let plain = given.firstRange(of: "::").map { String(given[..<$0.lowerBound]) } ?? given
        for word in ["file:", "link:", "portal:", "exec:"] where plain.hasPrefix(word) { return String(plain.dropFirst(word.count)).withoutFragment }
        return ["./", "../", "/", "~/"].contains { plain.hasPrefix($0) } ? plain.withoutFragment : nil
    }

    private static let hosts = ["github:": "github.com", "gitlab:": "gitlab.com", "bitbucket:": "bitbucket.org"]

    private static func repository(_ whole: String) -> String? {
        // A secret may have a `#` in it.
        let given = whole.withoutSecret
        let place = given.withoutFragment
        let marks = given.dropFirst(place.count + 1).split(separator: "&")
        let named = marks.first { $0.hasPrefix("commit=") }?.dropFirst(7)
        // `semver:^1.0.0` and `workspace=name` name no commit.
        let commit = named ?? marks.first { !$0.contains("=") && !$0.contains(":") }
        if let (short, host) = hosts.first(where: { given.hasPrefix($0.key) }) {
            // An address may have the user and token before the owner, as a URL has them: `github:user:token@owner/name`.
            let path = place.dropFirst(short.count).prefix { $0 != "?" }
            return RepositoryAddress.of("https://\(host)/\(path.cutAtLast("@")?.after ?? path).git", commit: commit)
        }
        let isGit = place.hasPrefix("git+") || place.hasPrefix("git:") || place.hasPrefix("ssh://") || RepositoryAddress.copyParts(place) != nil
        guard isGit || place.hostOfWeb != nil && (place.hasSuffix(".git") || named != nil) else { return nil }
        return RepositoryAddress.of(place, commit: commit)
    }
}
