import Diagnostics

/// Looks at the fields of a request and tells all problems at once.
struct FieldCheck {
    private var problems: [FieldProblem] = []

    /// Something that must be said: not empty, at most `limit` characters.
    mutating func text(_ field: String, _ value: String, limit: Int = 300) {
        if value.allSatisfy(\.isWhitespace) { problems.append(FieldProblem(field, ja: "入力してください。", en: "must be given.")) }
        optional(field, value, limit: limit)
    }

    /// Something that may be left out: at most `limit` characters, no control characters but line breaks and tabs.
    mutating func optional(_ field: String, _ value: String?, limit: Int = 4000) {
        guard let value else { return }
        if value.count > limit { problems.append(FieldProblem(field, ja: "長すぎます(上限 \(limit) 文字)。", en: "too long (limit \(limit) characters).")) }
        if value.unicodeScalars.contains(where: { ($0.value < 32 && $0.value != 9 && $0.value != 10 && $0.value != 13) || $0.value == 127 }) {
            problems.append(FieldProblem(field, ja: "制御文字は使えません。", en: "control characters are not allowed."))
        }
    }

    /// A country of ISO 3166-1, by its form alone.
    mutating func country(_ field: String, _ value: String?) {
        guard let value else { return }
        demand(
            value.utf8.count == 2 && value.utf8.allSatisfy { (65...90).contains($0) }, field, ja: "国は2文字の英大文字です(例 JP)。",
            en: "a country is two capital letters, such as JP.")
    }

    /// A short name in commands and addresses: letters, digits, `-`, `_`, `.`.
    mutating func code(_ field: String, _ value: String) {
        let allowed = value.utf8.allSatisfy { byte in
            (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 45 || byte == 95 || byte == 46
        }
        if value.isEmpty || value.utf8.count > 64 || !allowed || value.first == "-" || value.first == "." {
            problems.append(
                FieldProblem(
                    field, ja: "「\(VisibleText.of(value, limit: 70))」は使えません。英数字と - _ . で、64文字以内にしてください。",
                    en: "\"\(VisibleText.of(value, limit: 70))\" will not do; use up to 64 of letters, digits, - _ and dot."))
        }
    }

    /// A day of the calendar.
    mutating func day(_ field: String, _ value: String?) {
        guard let value, !Moment.isDay(value) else { return }
        problems.append(
            FieldProblem(
                field, ja: "「\(VisibleText.of(value, limit: 40))」は日付ではありません(例 2027-03-31)。",
                en: "\"\(VisibleText.of(value, limit: 40))\" is no day (such as 2027-03-31)."))
    }

    /// Two days of which the first may not lie behind the second.
    mutating func order(_ field: String, _ first: String?, _ second: String?) {
        guard let first, let second, first > second else { return }
        problems.append(FieldProblem(field, ja: "\(first) は \(second) より後です。", en: "\(first) is after \(second)."))
    }

    /// Any other rule.
    mutating func demand(_ holds: Bool, _ field: String, ja japanese: String, en english: String) {
        if !holds { problems.append(FieldProblem(field, ja: japanese, en: english)) }
    }

    /// - Throws: ``RegistryError/invalid(_:)`` with all problems found.
    func finish() throws {
        if !problems.isEmpty { throw RegistryError.invalid(problems) }
    }
}
