/// Patterns that allow texts of several lengths over one class of characters, such as digests.
enum PatternChoice {
    /// The same language as `(C{n})|(C{m})|…` with the lengths one inside the other; nil for a pattern of another form.
    static func nested(_ pattern: String) -> String? {
        var characters: Substring?
        var lengths: [Int] = []
        for choice in pattern.split(separator: "|", omittingEmptySubsequences: false) {
            guard let (found, length) = parts(choice), found == characters ?? found, length > lengths.last ?? 0 else { return nil }
            characters = found
            lengths.append(length)
        }
        guard let characters, lengths.count > 1 else { return nil }
        var simple = "\(characters){\(lengths[0])}"
        for (shorter, longer) in zip(lengths, lengths.dropFirst()) { simple += "(\(characters){\(longer - shorter)}" }
        for _ in lengths.dropFirst() { simple += ")?" }
        return simple
    }

    /// Class and length of `([…]{n})`.
    private static func parts(_ choice: Substring) -> (characters: Substring, length: Int)? {
        guard choice.hasPrefix("(["), choice.hasSuffix("})"), let end = choice.firstIndex(of: "]") else { return nil }
        let characters = choice[choice.index(after: choice.startIndex)...end]
        let count = choice[choice.index(after: end)...].dropLast(2)
        // Signs that could mean something else inside a class, and a class in a class.
        let isPlain = !characters.dropFirst().contains { "[\\^".contains($0) }
        guard count.first == "{", isPlain, let length = Int(count.dropFirst()), length < 10_000 else { return nil }
        return (characters, length)
    }
}
