/// Relation fields of Debian packages (Debian Policy 7.1): `libc6 (>= 2.34), default-mta | mail-transport-agent`.
enum DebianRelations {
    /// The needs in their order, each with its alternatives; versions, architectures and profiles are left away.
    static func parse(_ field: String) -> [[String]] {
        field.split(separator: ",").compactMap { need in
            let names = need.split(separator: "|").compactMap { name($0.trimmed) }
            return names.isEmpty ? nil : names
        }
    }

    private static func name(_ text: Substring) -> String? {
        let name = text.prefix { $0 != " " && $0 != "(" && $0 != "[" && $0 != "<" && $0 != ":" && !$0.isNewline }
        return name.isEmpty ? nil : String(name)
    }
}
