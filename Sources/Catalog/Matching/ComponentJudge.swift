/// Judges the components of an inventory one by one, for whoever keeps the answers. Used on one thread.
public final class ComponentJudge {
    private let matcher: Matcher
    private let surroundings: Surroundings
    private let scan: Matcher.Scan

    /// - Throws: ``CatalogError/damaged(path:offset:)``.
    public init(_ catalog: Catalog, _ surroundings: Surroundings) throws(CatalogError) {
        matcher = Matcher(catalog)
        self.surroundings = surroundings
        do throws(CatalogError) {
            scan = try Matcher.Scan(surroundings, catalog)
        } catch {
            throw error.placed(catalog.path)
        }
    }

    /// What ``Matcher/scan(_:)`` says of one component of the inventory.
    ///
    /// - Throws: ``CatalogError/damaged(path:offset:)``.
    public func answers(for component: InventoryComponent) throws(CatalogError) -> ComponentAnswers {
        surroundings.wasAsked = false
        var result = ScanResult()
        do throws(CatalogError) {
            try matcher.answer(component, at: 0, scan, isCounted: false, into: &result)
            try matcher.sort(&result)
        } catch {
            throw error.placed(matcher.catalog.path)
        }
        return ComponentAnswers(result: result, holdsAnywhere: !surroundings.wasAsked)
    }
}

/// What is said of one component.
public struct ComponentAnswers: Sendable {
    /// The answers, in which the component has the number 0.
    let result: ScanResult
    /// Whether the same would be said of it in any other inventory of the same distribution: nothing else around it was asked for.
    public let holdsAnywhere: Bool
}

extension ScanResult {
    /// Puts the answers for one component behind those for others.
    ///
    /// - Parameter place: the number of the component.
    public mutating func add(_ answers: ComponentAnswers, at place: Int) {
        let other = answers.result
        lookedUp += other.lookedUp
        for var one in other.findings {
            one.component = place
            findings.append(one)
        }
        for var one in other.cleared {
            one.component = place
            cleared.append(one)
        }
        for var one in other.undecided {
            one.component = place
            undecided.append(one)
        }
        for var one in other.notLookedUp {
            one.component = place
            notLookedUp.append(one)
        }
    }
}
