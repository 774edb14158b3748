import Diagnostics
import Documents
import JSONStream
import Registry
import Tables

/// What goes into a binder, in the order in which it comes: each file with its place, its title and its SHA-256.
final class BinderParts {
    /// A file of the binder.
    struct Part {
        let path: String
        let title: Wording
        let section: Wording
        let size: Int
        let digest: String
    }

    /// Most bytes that are put in, before packing.
    static let mostBytes = 8 << 30
    /// Most files.
    static let mostFiles = 100_000

    private let zip: ZipStream
    private(set) var parts: [Part] = []
    /// What the person's rights do not reach, or what was not there to be had.
    private(set) var remarks: [Wording] = []
    private var names: Set<String> = []
    private var bytes = 0
    private var section = Wording(ja: "", en: "")

    init(_ zip: ZipStream) { self.zip = zip }

    /// Begins a section of the index.
    func begin(_ japanese: String, _ english: String) { section = Wording(ja: japanese, en: english) }

    func remark(_ japanese: String, _ english: String) { remarks.append(Wording(ja: japanese, en: english)) }

    /// Adds a file. Its path is made of letters that any system can keep, and is this file's alone.
    func add(_ path: [String], ending: String, _ japanese: String, _ english: String, _ content: [UInt8]) throws {
        bytes += content.count
        guard bytes <= Self.mostBytes else { throw BinderError.tooLarge(limit: "\(Self.mostBytes >> 30) GiB") }
        guard parts.count < Self.mostFiles else { throw BinderError.tooLarge(limit: "\(Self.mostFiles)") }
        let place = path.map(Self.safe).joined(separator: "/")
        var name = "\(place).\(Self.safe(ending))"
        var count = 2
        while !names.insert(name.lowercased()).inserted {
            name = "\(place)-\(count).\(Self.safe(ending))"
            count += 1
        }
        try zip.add(name, content)
        parts.append(
            Part(path: name, title: Wording(ja: japanese, en: english), section: section, size: content.count, digest: BlobStore.digest(content)))
    }

    /// Adds JSON.
    func add(json value: JSONValue, _ path: [String], _ japanese: String, _ english: String) throws {
        var json = JSONWriter(pretty: true)
        json.value(value)
        json.newline()
        try add(path, ending: "json", japanese, english, json.take())
    }

    /// Adds a document in Japanese and in English, as pages of HTML.
    func add(_ path: [String], _ japanese: String, _ english: String, _ document: (Language) -> Documents.Document) throws {
        for language in Language.allCases {
            var place = path
            let last = place.removeLast()
            let page = try document(language).rendered(as: .html).bytes
            try add(
                place + ["\(last).\(language.rawValue)"], ending: "html", "\(japanese)(\(language.rawValue))", "\(english) (\(language.rawValue))",
                page)
        }
    }

    /// Letters, digits, `-`, `_` and `.` alone; never a name that leads elsewhere.
    static func safe(_ text: String) -> String {
        let kept = String(
            text.unicodeScalars.prefix(80).map { scalar -> Character in
                switch scalar {
                case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".": Character(scalar)
                default: "_"
                }
            })
        let trimmed = kept.drop { $0 == "." }
        return trimmed.isEmpty ? "_" : String(trimmed)
    }
}
