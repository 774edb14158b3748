import Versions

/// The builds of one distribution's release that an advisory names as those with the fix, and what that says of older builds.
struct FixedBuilds {
    /// What must hold for a build to be the one that is meant.
    struct Conditions: Hashable {
        /// Module stream that it is of (`nodejs:18`).
        var module: String?
        /// The only processor architecture that the advisory speaks of.
        var architecture: String?
        /// What else must hold, in the words of the source: only a person can tell.
        var words: [String] = []

        /// As a statement has it; nil where nothing must hold.
        func platform(build: String?) -> ProductStatement.Platform? {
            let parts = [
                module.map { PackageCondition.module($0).name }, architecture.map { PackageCondition.architecture($0).name },
                build.map { PackageCondition.build($0).name },
            ]
            let all = parts.compactMap { $0 } + words
            return all.isEmpty ? nil : ProductStatement.Platform(name: all.joined(separator: PackageCondition.separator))
        }
    }

    private struct Line: Hashable {
        let name: String
        let conditions: Conditions
        /// Builds of the distribution's own beside the ordinary ones (`ksplice`).
        let build: String?
    }

    let named: DistributionWords.Named
    private var order: [Line] = []
    private var versions: [Line: [String]] = [:]

    init(_ named: DistributionWords.Named) { self.named = named }

    /// Takes a build with the fix.
    ///
    /// - Parameter version: epoch, version and release as RPM or dpkg order them.
    mutating func add(_ name: String, _ version: String, _ conditions: Conditions = Conditions()) {
        let line = Line(name: name, conditions: conditions, build: PackageCondition.build(of: version))
        if versions[line] == nil { order.append(line) }
        if versions[line]?.contains(version) != true { versions[line, default: []].append(version) }
    }

    /// What is affected: builds older than the one with the fix. Where an advisory names several builds of one package and not which is whose, only what is older
    /// than all of them surely is; the rest is a question.
    var affected: [AffectedPackage] {
        order.flatMap { line -> [AffectedPackage] in
            let sorted = sorted(versions[line] ?? [])
            guard let first = sorted.first, let last = sorted.last else { return [] }
            var older = package(line, fixed: first)
            older.statement = statement(line, [])
            guard first != last else { return [older] }
            var between = package(line, fixed: last)
            let events = [VersionEvent(.introduced, first), VersionEvent(.fixed, last)]
            between.ranges = [VersionRangeEvents(scheme: between.scheme ?? .rpm, events: events)]
            between.statement = statement(line, ["the build line that is mended in " + last])
            return [older, between]
        }
    }

    private func package(_ line: Line, fixed: String) -> AffectedPackage {
        DistributionPackage.affected(line.name, named.distribution, release: named.release, fixed: fixed)
    }

    private func statement(_ line: Line, _ more: [String]) -> ProductStatement {
        var conditions = line.conditions
        conditions.words += more
        guard let platform = conditions.platform(build: line.build) else { return .plain }
        return ProductStatement(.affected, product: line.name, platform: platform)
    }

    private func sorted(_ versions: [String]) -> [String] {
        let scheme = DistributionPackage.affected("x", named.distribution, release: "", fixed: nil).scheme ?? .rpm
        return versions.sorted { (try? scheme.compare($0, $1)) == .less }
    }
}
