import CPE
import Versions

/// Whether an applicability statement holds for a component in its inventory (NISTIR 7698 section 5, NVD's use of it).
///
/// Few statements ask for the rest of the inventory; it is put in order when the first one does. Used by one scan on one thread.
final class CPEEvaluation {
    enum Answer {
        /// With the software that the criterion says the product is for (`node.js`), if it says so.
        case affected(because: String, fixedIn: String?, isExact: Bool, target: String?)
        case notAffected
        /// It would be affected if something held that the SBOM does not say.
        case unknown(needs: Need)
    }

    enum Need: Hashable {
        case platform(String)
        case version
        case comparableVersion(String)
    }

    private let platforms: CPEPlatforms

    init(_ surroundings: Surroundings) { platforms = CPEPlatforms(surroundings) }

    /// Whether the component itself meets any vulnerable criterion of the statement at `cursor`, or might; ``answer(_:for:)`` is "not affected"
    /// otherwise. Nothing is
    /// made of the statement for that, since most are about other versions.
    static func mayConcern(_ start: ByteCursor, _ candidate: CPECandidate) throws(CatalogError) -> Bool {
        var cursor = start
        let (joined, _) = try CPEStatementView.joining(&cursor)
        try StatementCoding.skip(&cursor)
        let nodes = try cursor.count()
        var product = CPEStatementView.Bytes(start: nil, count: 0)
        for _ in 0..<nodes {
            let (_, negated) = try CPEStatementView.joining(&cursor)
            for _ in 0..<(try cursor.count()) {
                let criterion = try CPEStatementView.Criterion(&cursor, &product)
                guard criterion.isVulnerable, !negated else { continue }
                if case .differs = CPEComparison.compare(criterion, candidate, hasPlatform: joined == .and && nodes > 1) { continue }
                return true
            }
        }
        return false
    }

    /// The answer for a component with this CPE.
    func answer(_ statement: CPEStatementView, for candidate: CPECandidate) -> Answer {
        var best: Answer = .notAffected
        for (index, node) in statement.nodes.enumerated() where !node.negated {
            guard let hit = hit(node, candidate, hasPlatform: statement.joined == .and && statement.nodes.count > 1) else { continue }
            if case .unknown(let need) = hit.answer {
                if case .notAffected = best { best = .unknown(needs: need) }
                continue
            }
            // A node whose criteria must all hold needs the others of its criteria as well.
            let rest = node.joined == .and ? others(in: node, than: hit.criterion) : []
            let others = statement.joined == .and ? statement.nodes.indices.filter { $0 != index } : []
            let nodes = others.map { Self.exception(statement.nodes[$0], candidate) ?? truth(statement.nodes[$0]) }
            switch Truth.all((rest + nodes).map(\.truth)).negated(statement.negated) {
            case .yes: return hit.answer
            case .unknown:
                let missing = (rest + nodes).filter { $0.truth == .unknown }.map(\.words).joined(separator: " + ")
                best = .unknown(needs: .platform(missing))
            case .no: continue
            }
        }
        return best
    }

    /// What a node comes to that takes versions of the product itself out ("all but 2.0"); nil for any other. Another component of that product in
    /// the inventory,
    /// in a version that is taken out, does not clear this one.
    private static func exception(_ node: CPEStatementView.Node, _ candidate: CPECandidate) -> (truth: Truth, words: String)? {
        guard node.negated, !node.criteria.isEmpty, node.criteria.allSatisfy(\.isVulnerable) else { return nil }
        let truths = node.criteria.map { criterion -> Truth in
            switch CPEComparison.compare(criterion, candidate) {
            case .applies: .yes
            case .differs: .no
            case .noVersion, .notComparable: .unknown
            }
        }
        let truth = (node.joined == .and ? Truth.all(truths) : Truth.any(truths)).negated(true)
        return (truth, truth == .unknown ? "≠ " + node.criteria.prefix(3).map(CPEComparison.name).joined(separator: " / ") : "")
    }

    /// The first vulnerable criterion of the node that the component itself meets.
    private func hit(_ node: CPEStatementView.Node, _ candidate: CPECandidate, hasPlatform: Bool) -> (criterion: Int, answer: Answer)? {
        var unknown: (Int, Answer)?
        for (index, criterion) in node.criteria.enumerated() where criterion.isVulnerable {
            switch CPEComparison.compare(criterion, candidate, hasPlatform: hasPlatform) {
            case .applies(let isExact):
                let words = CPEComparison.words(criterion, candidate)
                return (
                    index,
                    .affected(
                        because: words, fixedIn: CPEComparison.fix(criterion, in: node), isExact: isExact,
                        target: CPEComparison.targetSoftware(criterion))
                )
            case .differs: continue
            case .noVersion: unknown = unknown ?? (index, .unknown(needs: .version))
            case .notComparable(let version): unknown = unknown ?? (index, .unknown(needs: .comparableVersion(version)))
            }
        }
        return unknown.map { (criterion: $0.0, answer: $0.1) }
    }

    private func others(in node: CPEStatementView.Node, than index: Int) -> [(truth: Truth, words: String)] {
        node.criteria.indices.filter { $0 != index }.map { truth(node.criteria[$0]) }
    }

    private func truth(_ node: CPEStatementView.Node) -> (truth: Truth, words: String) {
        let values = node.criteria.map { truth($0) }
        let truths = values.map(\.truth)
        let joined = node.joined == .and ? Truth.all(truths) : Truth.any(truths)
        let words = values.filter { $0.truth == .unknown }.map(\.words).prefix(3).joined(separator: node.joined == .and ? " + " : " / ")
        return (joined.negated(node.negated), words)
    }

    /// Whether anything in the inventory meets the criterion; what it asks for is put in words only where that is not known.
    private func truth(_ criterion: CPEStatementView.Criterion) -> (truth: Truth, words: String) {
        let pool: [CPECandidate]
        if criterion.isSimple {
            pool = platforms.named(criterion.product)
        } else {
            pool = platforms.all
        }
        var seen = false
        for candidate in pool {
            switch CPEComparison.compare(criterion, candidate) {
            case .applies: return (.yes, "")
            case .differs: seen = seen || criterion.isSimple
            case .noVersion, .notComparable: return (.unknown, CPEComparison.name(criterion))
            }
        }
        if seen { return (.no, "") }
        if CPEComparison.part(criterion) == .operatingSystem, let distribution = platforms.distribution {
            let truth = distribution.truth(criterion)
            return (truth, truth == .unknown ? CPEComparison.name(criterion) : "")
        }
        if platforms.isComplete { return (.no, "") }
        // A product that states its one operating system states which it is not. Of several it is not known which of them a component is on; and a
        // device with a name
        // of its own has boards and modules of others in it, whose firmware runs on them.
        guard CPEComparison.part(criterion) == .operatingSystem else { return (.unknown, CPEComparison.name(criterion)) }
        return platforms.systems.count == 1 ? (.no, "") : (.unknown, CPEComparison.name(criterion))
    }
}
