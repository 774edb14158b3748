/// A pattern for names of files in an archive: `*` stands for any bytes, also for none and for folders, everything else for itself.
public struct NamePattern: Sendable, Hashable {
    private let bytes: [UInt8]

    /// A pattern as it is written, such as `*/cves/*/CVE-*.json`.
    public init(_ text: String) { bytes = Array(text.utf8) }

    /// Whether all of `name` is as the pattern says.
    public func matches(_ name: String) -> Bool {
        let name = Array(name.utf8)
        var (at, from) = (0, 0)
        // Where the last star stands, and up to where it has taken the name: it takes one byte more where what follows it fits nowhere yet.
        var star: (at: Int, taken: Int)?
        while from < name.count {
            if at < bytes.count, bytes[at] == UInt8(ascii: "*") {
                star = (at, from)
                at += 1
            } else if at < bytes.count, bytes[at] == name[from] {
                at += 1
                from += 1
            } else if let last = star {
                star = (last.at, last.taken + 1)
                at = last.at + 1
                from = last.taken + 1
            } else {
                return false
            }
        }
        return bytes[at...].allSatisfy { $0 == UInt8(ascii: "*") }
    }
}
