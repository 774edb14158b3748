/// An address of this server, as a form brings one to come back to.
enum LocalPath {
    /// The path; `/` for what leads elsewhere or is none.
    static func of(_ given: String?) -> String {
        guard let given, given.hasPrefix("/"), !given.hasPrefix("//"), given.utf8.count <= 2000,
            given.utf8.allSatisfy({ $0 > 32 && $0 < 127 && $0 != UInt8(ascii: "\\") })
        else { return "/" }
        return given
    }
}
