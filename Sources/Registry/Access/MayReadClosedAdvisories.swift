/// Whether somebody may read published advisories of TLP:GREEN and AMBER. They are of all products, so the right must hold everywhere.
public struct MayReadClosedAdvisories: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// The question.
    public init() {}

    /// What it is about.
    public func scope(in reader: RegistryReader) -> AccessScope { .everything }

    /// That it is asked at all is the answer: whoever may not is refused before.
    public func answer(in reader: RegistryReader) {}
}
