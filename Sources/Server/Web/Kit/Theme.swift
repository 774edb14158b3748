/// How bright the pages are.
enum Theme: String, Sendable, CaseIterable {
    /// As the person's system has it.
    case auto
    case light, dark
}
