import Diagnostics
import Versions

/// The records of one definition: one for each distribution that it speaks of.
struct OVALRecords {
    private(set) var records: [VulnerabilityRecord] = []
    private(set) var problems: [any ExplainedError] = []

    /// - Parameter file: what the records' ids begin with.
    init(_ definition: OVALDefinition, _ facts: OVALFacts, file: String) {
        let walk = OVALWalk(definition.criteria, facts)
        var leftOut = walk.leftOut
        var product: String?
        var fixed: [DistributionWords.Named: FixedBuilds] = [:]
        var order: [DistributionWords.Named] = []
        var others: [DistributionWords.Named: [AffectedPackage]] = [:]
        let architectures = Self.architectures(walk.statements)
        for statement in walk.statements {
            var given = statement.given
            if given.releases == nil, given.words.isEmpty, definition.platforms.count == 1 { given.releases = definition.platforms }
            guard let releases = given.releases, !releases.isEmpty, given.modules.count < 2 else {
                leftOut.append(given.words.first ?? given.modules.joined(separator: " + "))
                continue
            }
            let meant = definition.releases(of: releases)
            if meant.isEmpty { product = definition.products?.first ?? "?" }
            var conditions = FixedBuilds.Conditions()
            conditions.module = given.modules.first
            conditions.words = given.words
            if architectures.count == 1, given.architectures.count == 1 { conditions.architecture = given.architectures.first }
            for named in meant {
                if fixed[named] == nil {
                    fixed[named] = FixedBuilds(named)
                    order.append(named)
                }
                if !statement.isNever, case .before(let version) = statement.range {
                    fixed[named]?.add(statement.package, version, conditions)
                } else {
                    let package = Self.unfixed(statement, named, conditions)
                    if others[named]?.contains(package) != true { others[named, default: []].append(package) }
                }
            }
        }
        gather(definition, order, fixed, others, notes: Self.notes(walk.taken, leftOut), file: file)
        if records.isEmpty {
            let words = leftOut.first { !$0.isEmpty }
            let reason = product.map(UnmatchableAdvisory.ownBuilds) ?? words.map(UnmatchableAdvisory.conditions) ?? .noPackage
            problems.append(CatalogError.notMatchable(line: definition.line, id: definition.record.id, reason: reason))
        }
    }

    private mutating func gather(
        _ definition: OVALDefinition, _ order: [DistributionWords.Named], _ fixed: [DistributionWords.Named: FixedBuilds],
        _ others: [DistributionWords.Named: [AffectedPackage]], notes: [RecordNote], file: String
    ) {
        for named in order {
            let affected = (fixed[named]?.affected ?? []) + (others[named] ?? [])
            if let place = records.firstIndex(where: { $0.source == Self.source(named) }) {
                records[place].affected += affected
                continue
            }
            var record = definition.record
            let name = definition.record.id
            record.source = Self.source(named)
            record.id = file.isEmpty ? "\(named.distribution)/\(name)" : "\(file)/\(name)"
            for index in record.severities.indices { record.severities[index].giver = record.source }
            record.affected = affected
            record.notes += notes
            records.append(record)
        }
    }

    private static func source(_ named: DistributionWords.Named) -> String { OVALReader.source + "/" + named.distribution }

    /// All architectures that the definition tells apart: of two or more, the same builds are named for each.
    private static func architectures(_ statements: [OVALWalk.Statement]) -> Set<String> {
        statements.reduce(into: []) { $0.formUnion($1.given.architectures) }
    }

    private static func unfixed(
        _ statement: OVALWalk.Statement, _ named: DistributionWords.Named, _ conditions: FixedBuilds.Conditions
    ) -> AffectedPackage {
        let fixed = statement.isNever ? "0" : nil
        var package = DistributionPackage.affected(statement.package, named.distribution, release: named.release, fixed: fixed)
        let scheme = package.scheme ?? .rpm
        switch statement.range {
        case .upTo(let version) where !statement.isNever:
            package.ranges = [VersionRangeEvents(scheme: scheme, events: [VersionEvent(.introduced, "0"), VersionEvent(.lastAffected, version)])]
        case .from(let version) where !statement.isNever:
            package.ranges = [VersionRangeEvents(scheme: scheme, events: [VersionEvent(.introduced, version)])]
        default: break
        }
        if let platform = conditions.platform(build: nil) {
            package.statement = ProductStatement(.affected, product: statement.package, platform: platform)
        }
        return package
    }

    private static func notes(_ taken: [String], _ leftOut: [String]) -> [RecordNote] {
        var seen: Set<String> = []
        let others = leftOut.filter { !$0.isEmpty && seen.insert($0).inserted }
        return taken.map { RecordNote("criteria", $0) } + others.map { RecordNote("criteria.leftOut", $0) }
    }
}
