package import Diagnostics

/// Something in a file that is not as the standard has it.
package struct FileProblem: Sendable, Hashable {
    /// JSON Pointer or line.
    package let place: String
    /// What is wrong.
    package let wording: Wording

    init(_ place: String, ja japanese: String, en english: String) {
        self.place = place
        wording = Wording(ja: japanese, en: english)
    }
}
