/// A word of another vocabulary that stands for one of ours.
public struct MappedWord: Sendable, Hashable {
    /// The other vocabulary's word.
    public let word: String
    /// False where it says less or something slightly else: the words of the analysis must go along.
    public let isExact: Bool

    init(_ word: String, exact isExact: Bool = true) {
        self.word = word
        self.isExact = isExact
    }
}
