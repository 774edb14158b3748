/// Addresses of repositories in the form of SPDX (SPDX 2.3 clause 7.7) and of purl's `vcs_url`: `git+https://host/repository@commit`.
enum RepositoryAddress {
    /// The address `given` as a lock file has it, for git also as `user@host:owner/name`.
    ///
    /// - Parameter commit: what of the repository is meant; nil if that is not known.
    static func of(_ given: String, tool: String = "git", commit: (some StringProtocol)?) -> String {
        // A secret may have every mark in it at which an address is cut, so that it goes first.
        var address = given.withoutSecret
        address = asAddress(address) ?? address
        if !address.hasPrefix("\(tool)+"), !address.hasPrefix("\(tool):") { address = "\(tool)+\(address)" }
        guard let commit, !commit.isEmpty else { return address }
        return "\(address)@\(commit)"
    }

    /// The same, for an address that has its commit behind `#`, and which branch or tag was asked for behind `?`.
    static func ofSource(_ source: String) -> String {
        let plain = source.withoutSecret
        let (address, commit) = plain.cut(at: "#") ?? (plain[...], "")
        return of(String(address.prefix { $0 != "?" }), commit: commit)
    }

    /// What git takes for `ssh://user@host/path` and is no URI: `user@host:path`, the form that it shares with scp, and `ssh://user@host:path`, where
    /// a port should stand (RFC 3986 section 3.2.3); nil for anything else.
    static func asAddress(_ given: String) -> String? {
        if let (place, path) = copyParts(given) { return "ssh://\(place)/\(path)" }
        guard let scheme = given.firstRange(of: "://"), given[..<scheme.lowerBound].hasSuffix("ssh") else { return nil }
        let rest = given[scheme.upperBound...]
        guard let (place, path) = rest.cut(at: ":"), !place.isEmpty, !place.contains(where: { $0 == "/" || $0 == "[" }), let first = path.first else {
            return nil
        }
        // A port, what a program is to fill in, or the password of a user.
        let port = path.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        if port.allSatisfy({ $0.isASCII && $0.isNumber }) || first == "$" || port.contains("@") { return nil }
        return "\(given[..<scheme.upperBound])\(place)/\(path)"
    }

    /// `user@host` and the path of an address with the form that git and scp share: `git@host:owner/name.git`.
    static func copyParts(_ address: String) -> (place: Substring, path: Substring)? {
        let plain = address.hasPrefix("git+") ? address.dropFirst(4) : address[...]
        guard let (place, path) = plain.cut(at: ":"), let (user, host) = place.cut(at: "@"), !path.isEmpty, !path.hasPrefix("/") else { return nil }
        func isName(_ text: Substring) -> Bool { !text.isEmpty && text.utf8.allSatisfy(AddressSecrets.isOfName) }
        return isName(user) && isName(host) ? (place, path) : nil
    }
}
