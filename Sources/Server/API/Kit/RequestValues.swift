import JSONStream

/// Checked values of a request, by name.
struct RequestValues: Sendable {
    private var values: [String: JSONValue] = [:]

    /// Checks what came against what may come; all problems are told at once.
    ///
    /// - Parameter where: how a problem names the place of a field.
    /// - Throws: ``ServerError/invalid(_:)``.
    init(_ given: [(name: String, value: JSONValue)], against fields: [Field], where place: (String) -> String) throws {
        var problems: [RequestProblem] = []
        for (name, value) in given {
            guard let field = fields.first(where: { $0.name == name }) else {
                problems.append(RequestProblem(place(name), ja: "この項目はありません。", en: "is not known here."))
                continue
            }
            if values[name] != nil { problems.append(RequestProblem(place(name), ja: "2回指定されています。", en: "is given twice.")) }
            if value == .null, !field.isRequired {
                values[name] = .null
            } else if let problem = field.kind.problem(value, at: place(name)) {
                problems.append(problem)
            } else {
                values[name] = value
            }
        }
        for field in fields where field.isRequired && values[field.name] == nil && !given.contains(where: { $0.name == field.name }) {
            problems.append(RequestProblem(place(field.name), ja: "指定してください。", en: "must be given."))
        }
        if !problems.isEmpty { throw ServerError.invalid(problems) }
    }

    /// None.
    init() {}

    /// Puts others beside these; a name is in only one place of a request.
    mutating func add(_ others: RequestValues) { values.merge(others.values) { own, _ in own } }

    /// Whether it was said at all, be it null.
    func has(_ name: String) -> Bool { values[name] != nil }

    /// A text; nil where none was given.
    func text(_ name: String) -> String? { values[name]?.stringValue }

    /// A text that must be there; empty where the field is not required and was left out.
    func need(_ name: String) -> String { text(name) ?? "" }

    /// A number.
    func number(_ name: String) -> Int? {
        guard case .number(let text)? = values[name] else { return nil }
        return Int(text)
    }

    /// True or false.
    func flag(_ name: String) -> Bool? {
        guard case .bool(let flag)? = values[name] else { return nil }
        return flag
    }

    /// One of the words of a list.
    func word<Word: RawRepresentable<String>>(_ name: String, _: Word.Type = Word.self) -> Word? { text(name).flatMap(Word.init(rawValue:)) }

    /// One of the words of a list that must be there.
    func needWord<Word: RawRepresentable<String>>(_ name: String, _: Word.Type = Word.self) throws -> Word {
        guard let word = word(name, Word.self) else { throw ServerError.invalid([RequestProblem(name, ja: "指定してください。", en: "must be given.")]) }
        return word
    }

    /// A list of texts; nil where none was given.
    func texts(_ name: String) -> [String]? { values[name]?.arrayValue?.compactMap(\.stringValue) }

    /// A list of words; nil where none was given.
    func words<Word: RawRepresentable<String>>(_ name: String, _: Word.Type = Word.self) -> [Word]? {
        texts(name)?.compactMap(Word.init(rawValue:))
    }

    /// Sets a member of a record that may be empty, if the request speaks of it: null takes the value away.
    func set(_ name: String, _ member: inout String?) {
        if has(name) { member = text(name).flatMap { $0.isEmpty ? nil : $0 } }
    }

    /// Sets a member of a record that is never empty, if the request speaks of it.
    func set(_ name: String, _ member: inout String) {
        if let text = text(name) { member = text }
    }

    /// Sets a word of a record, if the request speaks of it.
    func set<Word: RawRepresentable<String>>(_ name: String, _ member: inout Word) {
        if let word = word(name, Word.self) { member = word }
    }

    /// Sets or takes away a word of a record, if the request speaks of it.
    func set<Word: RawRepresentable<String>>(_ name: String, _ member: inout Word?) {
        if has(name) { member = word(name, Word.self) }
    }
}
