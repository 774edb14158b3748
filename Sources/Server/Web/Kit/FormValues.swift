/// What the query of an address or the body of a form brought, as text. The registry looks at what it means.
struct FormValues: Sendable {
    private var pairs: [(name: String, value: String)] = []

    /// Most pairs and most characters of one value: no form of ours sends more.
    static let mostPairs = 200
    static let mostCharacters = 100_000

    /// None.
    init() {}

    /// `application/x-www-form-urlencoded` text, be it of an address or a body.
    ///
    /// - Throws: ``ServerError/invalid(_:)`` for what is not UTF-8 behind its percent signs, or too much.
    init(_ text: String?) throws { try self.init(pairs: QueryText.pairs(text)) }

    /// Pairs of a form.
    init(pairs: [(name: String, value: String)]) throws {
        guard pairs.count <= Self.mostPairs, pairs.allSatisfy({ $0.value.count <= Self.mostCharacters && !$0.value.unicodeScalars.contains("\0") })
        else { throw ServerError.invalid([RequestProblem("form", ja: "入力が多すぎるか、使えない文字があります。", en: "holds too much, or a NUL character.")]) }
        self.pairs = pairs
    }

    /// Whether anything of this name came.
    func has(_ name: String) -> Bool { pairs.contains { $0.name == name } }

    /// What came, without spaces around it and with plain line ends; nil where nothing but spaces came.
    func text(_ name: String) -> String? {
        guard let value = pairs.first(where: { $0.name == name })?.value else { return nil }
        // As scalars: a carriage return and a line feed together are one character.
        var text = Substring(value.unicodeScalars.contains("\r") ? Self.plainLines(value) : value)
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text.isEmpty ? nil : String(text)
    }

    /// What must have come; empty where it did not, which the registry then says.
    func need(_ name: String) -> String { text(name) ?? "" }

    /// A secret, as it came.
    func secret(_ name: String) -> String { pairs.first { $0.name == name }?.value ?? "" }

    /// All values of a name, as ticked boxes send them.
    func texts(_ name: String) -> [String] { pairs.filter { $0.name == name }.map(\.value) }

    /// A number; nil for what is none.
    func number(_ name: String) -> Int? { text(name).flatMap { Int($0) } }

    /// One of the words of a list; nil for what is none.
    func word<Word: RawRepresentable<String>>(_ name: String, _: Word.Type = Word.self) -> Word? { text(name).flatMap(Word.init(rawValue:)) }

    /// One of the words of a list that must have come.
    ///
    /// - Throws: ``ServerError/invalid(_:)``.
    func needWord<Word: RawRepresentable<String>>(_ name: String, _: Word.Type = Word.self) throws -> Word {
        guard let word = word(name, Word.self) else { throw ServerError.invalid([RequestProblem(name, ja: "選んでください。", en: "must be chosen.")]) }
        return word
    }

    /// One of the words of a list; nil where none came.
    ///
    /// - Throws: ``ServerError/invalid(_:)`` for a word that is not in the list.
    func maybeWord<Word: RawRepresentable<String>>(_ name: String, _: Word.Type = Word.self) throws -> Word? {
        try text(name) == nil ? nil : needWord(name, Word.self)
    }

    /// Words of a list, as ticked boxes send them.
    ///
    /// - Throws: ``ServerError/invalid(_:)`` for a word that is not in the list.
    func words<Word: RawRepresentable<String> & Hashable>(_ name: String, _: Word.Type = Word.self) throws -> Set<Word> {
        Set(
            try texts(name).map { text in
                guard let word = Word(rawValue: text) else {
                    throw ServerError.invalid([RequestProblem(name, ja: "選択肢にない値です。", en: "is none of the choices.")])
                }
                return word
            })
    }

    /// The query of an address with other values for some names; nil takes a name away.
    func query(changing changes: KeyValuePairs<String, String?>) -> String {
        var kept = pairs.filter { pair in !changes.contains { $0.key == pair.name } && !pair.value.isEmpty }
        for (name, value) in changes { if let value, !value.isEmpty { kept.append((name, value)) } }
        if kept.isEmpty { return "" }
        return "?" + kept.map { QueryText.encoded($0.name) + "=" + QueryText.encoded($0.value) }.joined(separator: "&")
    }

    private static func plainLines(_ text: String) -> String {
        var lines = ""
        for scalar in text.unicodeScalars where scalar != "\r" { lines.unicodeScalars.append(scalar) }
        return lines
    }
}
