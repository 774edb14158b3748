/// Addresses of repositories in the form of SPDX (SPDX 2.3 clause 7.7) and of purl's `vcs_url`: `git+https://host/repository@commit`.
enum RepositoryAddress {
    /// The address `given` as a lock file has it, for git also as `user@host:owner/name`.
    ///
    /// - Parameter commit: what of the repository is meant; nil if that is not known.
    static func of(_ given: String, tool: String = "git", commit: (some StringProtocol)?) -> String {
        // A secret may have every mark in it at which an address is cut, so that it goes first.
        var address = given.withoutSecret
        if let (place, path) = copyParts(address) { address = "ssh://\(place)/\(path)" }
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

    /// `user@host` and the path of an address with the form that git and scp share: `git@host:owner/name.git`.
    static func copyParts(_ address: String) -> (place: Substring, path: Substring)? {
        let plain = address.hasPrefix("git+") ? address.dropFirst(4) : address[...]
        guard let (place, path) = plain.cut(at: ":"), let (user, host) = place.cut(at: "@"), !path.isEmpty, !path.hasPrefix("/") else { return nil }
        func isName(_ text: Substring) -> Bool { !text.isEmpty && text.utf8.allSatisfy(AddressSecrets.isOfName) }
        return isName(user) && isName(host) ? (place, path) : nil
    }
}
