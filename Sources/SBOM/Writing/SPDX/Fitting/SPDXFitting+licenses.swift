import JSONStream

extension SPDXFitting {
    /// One expression for what was declared and one for what was concluded; licences that are on no list get an id of the document's own.
    mutating func licenses(_ claims: inout [LicenseClaim]) {
        let found = licenseRefs.expressions(claims, &losses)
        let none = claims.filter { $0.form == .noLicense }
        claims = []
        for (text, basis) in [(found.concluded, LicenseClaim.Basis.concluded), (found.declared, .declared)] {
            let isNone = none.contains { ($0.basis == .concluded) == (basis == .concluded) }
            if let text {
                // A field says one or the other.
                if isNone { losses.add(.valueRefused(field: "licenses", value: "NONE")) }
                claims.append(LicenseClaim(text, form: .expression, basis: basis))
            } else if isNone {
                claims.append(LicenseClaim("", form: .noLicense, basis: basis))
            }
        }
        for claim in none { for field in claim.details?.unknownBeside ?? [] { losses.add(.unreadField(field: field.key)) } }
    }
}

extension SPDXLicenseRefs {
    /// The claims as one expression for what was declared and one for what was concluded.
    mutating func expressions(_ claims: [LicenseClaim], _ losses: inout LossList) -> (declared: String?, concluded: String?) {
        var declared: [String] = []
        var concluded: [String] = []
        for claim in claims {
            if claim.form == .noLicense || claim.text.isEmpty { continue }
            let text = expression(claim, &losses)
            if claim.basis == .concluded { concluded.append(text) } else { declared.append(text) }
        }
        return (Self.joined(declared), Self.joined(concluded))
    }

    private static func joined(_ texts: [String]) -> String? {
        var seen: Set<String> = []
        let texts = texts.filter { seen.insert($0).inserted }
        guard texts.count > 1 else { return texts.first }
        return texts.map { $0.utf8.contains(UInt8(ascii: " ")) ? "(\($0))" : $0 }.joined(separator: " AND ")
    }

    private mutating func expression(_ claim: LicenseClaim, _ losses: inout LossList) -> String {
        var text: String?
        for field in claim.details?.unknown ?? [] {
            // The text of a licence on the list needs no keeping.
            if field.key == "text", let content = AttachedText.of(field.value) {
                text = content
            } else {
                losses.add(.unreadField(field: field.key))
            }
        }
        var others: [String: String] = [:]
        for field in claim.details?.unknownBeside ?? [] {
            if field.key == "expressionDetails", let entries = field.value?.arrayValue {
                for (given, written) in entries.map({ detail($0, &losses) }) where given != written { others[given] = written }
            } else {
                losses.add(.unreadField(field: field.key))
            }
        }
        var claim = claim
        if !others.isEmpty, claim.form != .name {
            let written = SPDXExpression.replacing(claim.text, others)
            losses.add(.reworded(field: "licenses", value: claim.text, written: written))
            claim.text = written
        }
        let url = claim.details?.url
        let isSound = claim.form != .name && sound.contains(claim.text)
        guard claim.form != .name, let words = isSound ? [] : SPDXExpression.words(claim.text) else {
            return id(name: claim.text, text: text, url: url)
        }
        if url != nil { losses.add(.noField(field: "licenses.url")) }
        if isSound { return claim.text }
        let written = listed(claim.text, words, &losses)
        // What had to be changed is named for each part.
        if written == claim.text { sound.insert(written) }
        return written
    }

    /// The expression with nothing in it but licences of the SPDX list and such as the document defines (SPDX 2.3 clause 10.1.1: an id of the document's own
    /// is mandatory for a licence that is not on the list); `words` are the ids in it.
    mutating func listed(_ text: String, _ words: [String], _ losses: inout LossList) -> String {
        for word in words where word.utf8.starts(with: "LicenseRef-".utf8) {
            if !note(word) { losses.add(.filledIn(field: "hasExtractedLicensingInfos.\(word)", written: "NOASSERTION")) }
        }
        guard let expression = try? LicenseExpression(parsing: text), expression.terms.contains(where: { !isDefined($0) }) else { return text }
        let fitted = expression.replacing { isDefined($0) ? $0 : LicenseExpression.Term(id: id(name: $0.canonical, text: nil, url: nil)) }.canonical
        losses.add(.reworded(field: "licenses", value: text, written: fitted))
        return fitted
    }

    /// On the list, the document's own, or of another document that it names (SPDX 2.3 clause 6.6).
    private func isDefined(_ term: LicenseExpression.Term) -> Bool { term.isKnown && (term.document.flatMap { documents?.contains($0) } ?? true) }
}

/// A look at a licence expression (SPDX 2.3 Annex D): its words, if they stand as the grammar asks.
enum SPDXExpression {
    /// The licence and exception ids; nil for a text that is no expression.
    static func words(_ text: String) -> [String]? {
        guard text.utf8.count <= 4096 else { return nil }
        var words: [String] = []
        var depth = 0
        var needsOperand = true
        var afterWith = false
        for token in tokens(text) {
            switch token {
            case "(" where needsOperand && !afterWith: depth += 1
            case ")" where !needsOperand && depth > 0: depth -= 1
            case "AND", "OR":
                guard !needsOperand else { return nil }
                needsOperand = true
            case "WITH":
                guard !needsOperand, !afterWith else { return nil }
                (needsOperand, afterWith) = (true, true)
            default:
                guard needsOperand, isID(token) else { return nil }
                words.append(token)
                (needsOperand, afterWith) = (false, false)
            }
        }
        return needsOperand || depth != 0 ? nil : words
    }

    /// The expression with other ids in the place of some.
    static func replacing(_ text: String, _ words: [String: String]) -> String {
        tokens(text).map { words[$0] ?? $0 }.joined(separator: " ").replacing("( ", with: "(").replacing(" )", with: ")")
    }

    private static func tokens(_ text: String) -> [String] {
        var tokens: [String] = []
        var word: [UInt8] = []
        func end() {
            if !word.isEmpty { tokens.append(String(decoding: word, as: UTF8.self)) }
            word = []
        }
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "("), UInt8(ascii: ")"):
                end()
                tokens.append(byte == UInt8(ascii: "(") ? "(" : ")")
            case 9, 10, 13, 32: end()
            default: word.append(byte)
            }
        }
        end()
        return tokens
    }

    private static func isID(_ word: String) -> Bool {
        let bytes = Array(word.utf8)
        let last = bytes.last == UInt8(ascii: "+") ? bytes.dropLast() : bytes[...]
        return !last.isEmpty && last.allSatisfy { SPDXLicenseRefs.isPlain($0) || $0 == UInt8(ascii: ":") }
    }
}
