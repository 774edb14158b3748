import Catalog
import Synchronization

/// What a walk over many releases keeps from one to the next: they share most of their components, of which the same is said wherever they are, as long as nothing
/// around them counts.
final class MatchMemory: Sendable {
    /// Components read from the register.
    let components = KnownComponents()
    /// What SBOMs say of their copies.
    let instances = KnownInstances()
    /// Answers that hold in any inventory of the distribution, by it and by what is used.
    private let answers = Mutex<[OperatingSystem?: [ComponentUse: ComponentAnswers]]>([:])
    /// Most that are kept.
    private static let most = 500_000

    /// Puts together what is said of components.
    ///
    /// - Parameters:
    ///   - uses: the components, in the order of the result.
    ///   - judge: judges a component of which nothing is known yet, told by its place in `uses`.
    func result(
        of uses: [ComponentUse], on system: OperatingSystem?, judge: (Int) throws(CatalogError) -> ComponentAnswers
    ) throws(CatalogError) -> ScanResult {
        var result = ScanResult()
        for (place, use) in uses.enumerated() {
            if let known = answers.withLock({ $0[system]?[use] }) {
                result.add(known, at: place)
                continue
            }
            let found = try judge(place)
            result.add(found, at: place)
            guard found.holdsAnywhere else { continue }
            answers.withLock { answers in
                if answers[system]?.count ?? 0 >= Self.most { answers.removeAll() }
                answers[system, default: [:]][use] = found
            }
        }
        return result
    }
}
