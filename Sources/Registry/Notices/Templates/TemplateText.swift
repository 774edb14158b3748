/// A text with fields `{{name}}`.
enum TemplateText {
    /// Fills in the fields that `values` has and leaves those of recipients for later.
    ///
    /// - Throws: ``NoticeError/unknownField(_:line:known:)`` for any other, ``NoticeError/openField(line:)``.
    static func fill(_ text: String, _ values: [NoticeField: String]) throws(NoticeError) -> String {
        var filled = ""
        var rest = Substring(text)
        var line = 1
        while let open = rest.firstRange(of: "{{") {
            filled += rest[..<open.lowerBound]
            line += rest[..<open.lowerBound].count { $0.isNewline }
            let behind = rest[open.upperBound...]
            guard let close = behind.firstRange(of: "}}"), !behind[..<close.lowerBound].contains(where: \.isNewline) else {
                throw .openField(line: line)
            }
            let name = behind[..<close.lowerBound].drop { $0 == " " }
            let word = String(name.reversed().drop { $0 == " " }.reversed())
            rest = behind[close.upperBound...]
            guard let field = NoticeField(rawValue: word) else { throw .unknownField(word, line: line, known: names(values)) }
            if let value = values[field] {
                filled += value
            } else if field.isOfRecipient {
                filled += "{{\(field.rawValue)}}"
            } else {
                throw .unknownField(word, line: line, known: names(values))
            }
        }
        return filled + rest
    }

    /// Fills in what is the recipient's in a letter that was drafted. All else stays as it is: braces in it are words of the records, such as a product's name.
    static func address(_ text: String, _ values: [NoticeField: String]) -> String {
        var filled = ""
        var rest = Substring(text)
        while let open = rest.firstRange(of: "{{") {
            filled += rest[..<open.lowerBound]
            let behind = rest[open.upperBound...]
            if let close = behind.firstRange(of: "}}"), let value = NoticeField(rawValue: String(behind[..<close.lowerBound])).flatMap({ values[$0] })
            {
                filled += value
                rest = behind[close.upperBound...]
            } else {
                filled += "{"
                rest = rest[rest.index(after: open.lowerBound)...]
            }
        }
        return filled + rest
    }

    /// The names of the fields that can be used: those given, and those of recipients.
    private static func names(_ values: [NoticeField: String]) -> [String] {
        NoticeField.allCases.filter { values[$0] != nil || $0.isOfRecipient }.map(\.rawValue)
    }
}
