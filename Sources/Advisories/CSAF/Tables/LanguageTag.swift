/// A language tag (BCP 47, RFC 5646) and whether its subtags are registered.
struct LanguageTag {
    /// Subtags in lower case.
    let subtags: [Substring]
    /// Grammar and registry have nothing against it.
    let isValid: Bool
    let isPrivate: Bool

    init(_ text: String) {
        let lower = text.lowercased()
        subtags = lower.split(separator: "-", omittingEmptySubsequences: false)
        isPrivate = subtags.contains("x") || subtags.contains { Self.isPrivateLanguage($0) } || Self.hasPrivateScriptOrRegion(subtags)
        isValid = text.utf8.count <= 256 && (Self.grandfathered.contains(lower) || Self.check(subtags))
    }

    /// `qaa` to `qtz`.
    private static func isPrivateLanguage(_ subtag: Substring) -> Bool {
        subtag.count == 3 && subtag.hasPrefix("q") && subtag.dropFirst().first.map { $0 >= "a" && $0 <= "t" } == true
    }

    /// Scripts `qaaa` to `qabx`, regions `aa`, `qm` to `qz`, `xa` to `xz`, `zz` behind the language.
    private static func hasPrivateScriptOrRegion(_ subtags: [Substring]) -> Bool {
        subtags.dropFirst().prefix { $0.count > 1 }.contains { isPrivateScript($0) || isPrivateRegion($0) }
    }

    private static func isPrivateScript(_ subtag: Substring) -> Bool { subtag.count == 4 && subtag >= "qaaa" && subtag <= "qabx" }

    private static func isPrivateRegion(_ subtag: Substring) -> Bool {
        subtag.count == 2 && (subtag == "aa" || subtag == "zz" || (subtag >= "qm" && subtag <= "qz") || subtag.hasPrefix("x"))
    }

    private static func check(_ subtags: [Substring]) -> Bool {
        guard subtags.allSatisfy({ !$0.isEmpty && $0.count <= 8 && $0.utf8.allSatisfy(isAlphanumeric) }), let language = subtags.first else {
            return false
        }
        if language == "x" { return subtags.count > 1 }
        guard isPrivateLanguage(language) || languages.contains(language) else { return false }
        var rest = subtags.dropFirst()
        if let next = rest.first, next.count == 3, extended.contains(next) { rest = rest.dropFirst() }
        if let next = rest.first, next.count == 4, isPrivateScript(next) || scripts.contains(next) { rest = rest.dropFirst() }
        if let next = rest.first, next.count == 2 || next.count == 3, isPrivateRegion(next) || regions.contains(next) { rest = rest.dropFirst() }
        while let next = rest.first, variants.contains(next) { rest = rest.dropFirst() }
        var seen: Set<Substring> = []
        while let mark = rest.first {
            guard mark.count == 1, seen.insert(mark).inserted else { return false }
            rest = rest.dropFirst()
            if mark == "x" { return !rest.isEmpty }
            let length = rest.prefix { $0.count >= 2 }.count
            guard length > 0 else { return false }
            rest = rest.dropFirst(length)
        }
        return true
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool { (48...57).contains(byte) || (97...122).contains(byte) }

    private static func words(_ text: String) -> Set<Substring> { Set(text.split(whereSeparator: \.isWhitespace)) }
    private static let scripts = words(LanguageSubtags.script)
    private static let regions = words(LanguageSubtags.region)
    private static let variants = words(LanguageSubtags.variant)
    private static let extended = words(LanguageSubtags.extlang)
    private static let grandfathered = Set(words(LanguageSubtags.grandfathered).map(String.init))
    private static let languages: Set<Substring> = {
        var all = words(LanguageSubtags.shortLanguages)
        for group in words(LanguageSubtags.longLanguages) {
            for letter in group.dropFirst(2) { all.insert(group.prefix(2) + String(letter)) }
        }
        return all
    }()
}
