import Advisories

/// Paths of a published tree, as requests name them.
package enum TreePath {
    /// Whom a path is served to.
    package enum Audience: Sendable, Hashable {
        /// Anybody.
        case all
        /// Those who may read everything: TLP:GREEN and AMBER.
        case readers
        /// Nobody by a web server of ours: TLP:RED is for named recipients.
        case nobody
    }

    /// Whom a path is served to; nil for a path that no tree has.
    package static func audience(_ path: String) -> Audience? {
        switch ProviderLayout.label(ofPath: path) {
        case .clear: .all
        case .green, .amber, .amberStrict: .readers
        case .red: .nobody
        case nil: nil
        }
    }

    /// The file that a request for a path is answered with; nil for a path that no tree has.
    ///
    /// Only letters, digits and `+-._` are ever in a name, and no part begins with a dot but the first.
    package static func file(_ path: String) -> String? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.first == ".well-known", parts.count > 1 else { return nil }
        for (number, part) in parts.enumerated().dropFirst() {
            if part.isEmpty, number == parts.count - 1 { return path + "index.html" }
            let isName = part.utf8.allSatisfy { byte in
                (97...122).contains(byte) || (65...90).contains(byte) || (48...57).contains(byte) || "+-._".utf8.contains(byte)
            }
            guard isName, !part.isEmpty, !part.hasPrefix(".") else { return nil }
        }
        return path
    }

    /// The media type of a file.
    package static func type(_ name: String) -> String {
        let types = [
            (".json", "application/json"), (".csv", "text/csv; charset=utf-8"), (".html", "text/html; charset=utf-8"),
            (".asc", "application/pgp-signature"),
        ]
        if name.hasPrefix("\(ProviderLayout.folder)/openpgp/") { return "application/pgp-keys" }
        return types.first { name.hasSuffix($0.0) }?.1 ?? "text/plain; charset=utf-8"
    }
}
