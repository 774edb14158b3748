/// Spellings of SPDX versions.
enum SPDXVersion {
    /// `2.3` for `SPDX-2.3`; other texts as they are.
    static func plain(_ text: String) -> String {
        text.utf8.starts(with: "SPDX-".utf8) ? String(decoding: text.utf8.dropFirst(5), as: UTF8.self) : text
    }

    /// The version in the address of an SPDX 3 JSON-LD context; nil for other contexts.
    static func inContext(_ context: String) -> String? {
        ByteSearch.version(after: "spdx.org/rdf/", in: context.utf8.prefix(4096))
    }
}
