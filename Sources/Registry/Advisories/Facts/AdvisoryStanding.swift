import Advisories
import Database
import PSIRT

/// How a release stands to a vulnerability by the records, and how sure that is.
struct AdvisoryStanding {
    /// Where it comes from.
    enum Origin: Hashable {
        /// A person or a rule said so.
        case judged
        /// Nobody has said; it was found.
        case found
        /// Only the component's publisher says that it is not affected.
        case clearedByOthers
        /// Its SBOM has the component in other versions, of which matching finds nothing.
        case otherVersion([String])
        /// Its SBOM has no such component.
        case absent
        /// It was not matched since its SBOM changed, or has none.
        case unmatched
    }

    let release: Int
    let status: AdvisoryStatement.Status
    let origin: Origin
    /// What is said of the findings that decided it.
    let analyses: [Analysis]

    /// - Parameters:
    ///   - findings: those of the vulnerability in the release.
    ///   - names: the component's names, from all releases that have findings of it.
    init(_ release: Int, _ findings: [AdvisoryFinding], names: Set<Int>, _ reader: RegistryReader) throws {
        self.release = release
        let open = findings.filter { $0.state == .open || $0.state == .question }
        if let worst = open.map(\.standing).max(by: { Self.weight($0) < Self.weight($1) }) {
            status = Self.status(worst)
            let deciding = open.filter { $0.standing == worst }
            analyses = deciding.compactMap { $0.analysis?.status == worst ? $0.analysis : nil }
            origin = deciding.allSatisfy { $0.analysis != nil } ? .judged : .found
            return
        }
        analyses = []
        if findings.contains(where: { $0.state == .cleared }) {
            (status, origin) = (.underInvestigation, .clearedByOthers)
            return
        }
        guard !names.isEmpty, try reader.connection.row("SELECT 1 AS found FROM release_match WHERE release_id = ?", [.integer(release)]) != nil
        else {
            (status, origin) = (.underInvestigation, .unmatched)
            return
        }
        let versions = try reader.connection.rows(
            """
            SELECT DISTINCT c.version AS version FROM sbom b JOIN component_use u ON u.sbom_id = b.id JOIN component c ON c.id = u.component_id
            WHERE b.release_id = ? AND b.state = 'accepted' AND b.replaced_by IS NULL AND c.name_id IN (\(names.sorted().map(String.init).joined(separator: ",")))
            ORDER BY c.version
            """, [.integer(release)]
        ).map { try $0.text("version") }
        status = versions.isEmpty ? .notAffected : .fixed
        origin = versions.isEmpty ? .absent : .otherVersion(versions)
    }

    /// By what was said of a flaw in our own software; nil where nobody said anything of the release.
    init(_ release: Int, _ judgement: OwnFlaw.Judgement?) {
        self.release = release
        status = judgement.map { Self.status($0.analysis.status) } ?? .underInvestigation
        origin = judgement == nil ? .found : .judged
        analyses = [judgement?.analysis].compactMap { $0 }
    }

    private static func weight(_ status: AnalysisStatus) -> Int {
        switch status {
        case .affected: 3
        case .underInvestigation: 2
        case .fixed: 1
        case .notAffected: 0
        }
    }

    private static func status(_ status: AnalysisStatus) -> AdvisoryStatement.Status {
        switch status {
        case .affected: .affected
        case .underInvestigation: .underInvestigation
        case .fixed: .fixed
        case .notAffected: .notAffected
        }
    }
}
