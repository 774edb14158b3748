import ArgumentParser

/// Exit codes of every command (DESIGN.md section 4).
enum ExitStatus {
    /// Done, and nothing found against the ask.
    static let done: Int32 = 0
    /// Done, and the answer is "no".
    static let no: Int32 = 1
    /// The request could not be carried out.
    static let failed: Int32 = 2
}
