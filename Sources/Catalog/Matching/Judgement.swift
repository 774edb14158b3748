import CPE
import PackageURL
import Versions

/// All that the records say of one component, gathered by vulnerability, and the one answer drawn from it.
struct Judgement {
    /// What is known of one vulnerability for the component.
    private struct Voice {
        var package: [Evidence] = []
        /// By what the extended support of the distribution's release says.
        var extended: [Evidence] = []
        /// By the data of the distribution that the package's own is built from.
        var relatives: [Evidence] = []
        var names: [Evidence] = []
        var fixes: [Fix] = []
        var extendedFixes: [Fix] = []
        /// By digest, or by model or serial number and maker.
        var marks: [Evidence] = []
        var isHash = false
        /// About what the component was made from, with what that is called.
        var ancestors: [(label: String, evidence: [Evidence])] = []
        var doubts: [Undecided] = []
        /// Doubts that the package's own data raise: these know the vulnerability, and only cannot tell.
        var packageDoubts: [Undecided] = []
        /// What the stream that the build is of says is fixed in it; counts against what other streams say.
        var streamFixes: [Clearance.Statement] = []
        /// Statements that it is fixed or not affected.
        var clearances: [Clearance.Statement] = []
        /// Whether a CPE match rests on a version or a bound.
        var isExact = false
        /// Whether anything but its name ties the component to the product of a CPE match.
        var isTied = false

        /// The versions called fixed, each once.
        var fixedIn: [String] {
            var seen: Set<String> = []
            return fixes.map(\.version).filter { seen.insert($0).inserted }
        }

        /// In an order that does not depend on the order of records in the file: the same records give the same report, whatever way they came.
        func ordered() -> Voice {
            var copy = self
            copy.package.sort(by: Evidence.comesBefore)
            copy.extended.sort(by: Evidence.comesBefore)
            copy.relatives.sort(by: Evidence.comesBefore)
            copy.names.sort(by: Evidence.comesBefore)
            copy.marks.sort(by: Evidence.comesBefore)
            copy.fixes.sort(by: Fix.comesBefore)
            copy.extendedFixes.sort(by: Fix.comesBefore)
            copy.doubts.sort(by: Undecided.comesBefore)
            copy.packageDoubts.sort(by: Undecided.comesBefore)
            copy.clearances.sort(by: Voice.comesBefore)
            copy.streamFixes.sort(by: Voice.comesBefore)
            return copy
        }

        private static func comesBefore(_ left: Clearance.Statement, _ right: Clearance.Statement) -> Bool {
            left.evidence == right.evidence
                ? (left.product, left.reason ?? "") < (right.product, right.reason ?? "") : Evidence.comesBefore(left.evidence, right.evidence)
        }

        /// Takes a match with what its source states of the versions that match; gives back why it decides nothing, if so.
        mutating func take(
            _ evidence: Evidence, _ statement: ProductStatement, holds: Bool, into list: WritableKeyPath<Voice, [Evidence]>
        ) -> Undecided.Reason? {
            switch statement.status {
            case .affected:
                guard holds else { return .partOf(statement.platform?.name ?? "?") }
                if !self[keyPath: list].contains(evidence) { self[keyPath: list].append(evidence) }
                return nil
            case .fixed, .notAffected:
                if holds {
                    let product = statement.product ?? ""
                    clearances.append(Clearance.Statement(status: statement.status, reason: statement.reason, product: product, evidence: evidence))
                }
                return nil
            case .underInvestigation: return holds ? .underInvestigation : nil
            case .affectedInWords: return .versionsInWords(statement.reason ?? "?")
            }
        }
    }

    /// A version that a record calls fixed.
    private struct Fix {
        var source: String
        var record: String
        var version: String

        static func comesBefore(_ left: Fix, _ right: Fix) -> Bool {
            (left.source, left.record, left.version) < (right.source, right.record, right.version)
        }
    }

    let component: Int
    var reasons: [NotLookedUp.Reason] = []
    var wasLookedUp = false
    /// Whether it is a package of a distribution, whose version numbers carry backported fixes.
    var isDistribution = false
    /// Whether data of the package's own ecosystem or distribution release were asked.
    var isCovered = false
    /// The distribution whose data are being asked, where that is not the package's own.
    var relative: DistributionRelative?
    /// The package, to which a CPE name must be tied if it is of a language ecosystem.
    var purl: PackageURL?
    /// Whether the component has CPE names of several products.
    var hasManyNames = false
    /// Whether the SBOM's generator made the CPE names of a package that has an ecosystem of its own: they are questions until a person confirms them (decision 0038).
    var namesAreGuessed = false
    /// Vulnerabilities that patches in its pedigree are said to resolve.
    var resolved: Set<Int> = []
    private var voices: [Int: Voice] = [:]
    /// Records of the package's own ecosystem that say it is not affected: what they are about is looked up where a CPE match says otherwise.
    private var acquittals: [RecordRow] = []
    /// What ties CPE names to the package, put together at the first of them.
    private lazy var tie = purl.flatMap { CPETie($0, hasManyNames: hasManyNames) }

    init(component: Int) { self.component = component }

    mutating func take(
        _ answer: RangeEvaluation.Answer, _ identity: PackageIdentity, _ key: PackageKey, _ version: String, _ view: AffectedView, _ subjects: [Int],
        holds: Bool, source: String, record: String
    ) {
        for number in subjects {
            var voice = voices[number] ?? Voice()
            func doubt(_ reason: Undecided.Reason) -> Undecided {
                Undecided(component: component, vulnerability: number, reason: reason, source: source, record: record)
            }
            switch answer {
            case .affected(let because, let fixedIn):
                if identity.release == "", !view.release.isEmpty {
                    // Of another release it may be what clears it.
                    guard view.statement.status != .fixed, view.statement.status != .notAffected else { break }
                    voice.packageDoubts.append(doubt(.releaseUnknown(String(decoding: view.namespace, as: UTF8.self))))
                    break
                }
                if key != identity.key, key != identity.source?.key {
                    voice.packageDoubts.append(doubt(.identityUncertain("pkg:" + key.text)))
                    break
                }
                if let relative {
                    takeRelative(relative, answer, key, version, view, number, &voice, holds: holds, source: source, record: record)
                    break
                }
                let rule: Evidence.Rule =
                    !view.statement.isPlain ? .productStatement : identity.isDistribution ? .distributionRange : .packageRange
                let evidence = Evidence(rule: rule, source: source, record: record, identity: "pkg:" + key.text, version: version, range: because)
                if let reason = voice.take(evidence, view.statement, holds: holds, into: \.package) { voice.packageDoubts.append(doubt(reason)) }
                // A statement about builds under conditions that hold names the build with the fix all the same.
                let isAffected = view.statement.isPlain || view.statement.status == .affected && view.statement.platform != nil && holds
                if isAffected, let fixedIn { voice.fixes.append(Fix(source: source, record: record, version: fixedIn)) }
            case .notComparable where view.statement.status == .fixed || view.statement.status == .notAffected: break
            case .notComparable(let scheme): voice.packageDoubts.append(doubt(.notComparable(version: version, scheme: scheme.rawValue)))
            case .notAffected, .noRange, .noVersion: break
            }
            voices[number] = voice
        }
    }

    /// Takes what the data of another distribution say, from which the package's own is built. Of that one's clearances nothing is taken.
    private func takeRelative(
        _ relative: DistributionRelative, _ answer: RangeEvaluation.Answer, _ key: PackageKey, _ version: String, _ view: AffectedView, _ number: Int,
        _ voice: inout Voice, holds: Bool, source: String, record: String
    ) {
        guard case .affected(let because, let fixedIn) = answer, view.statement.status == .affected else { return }
        guard relative.isNumberedAlike, holds else {
            let reason: Undecided.Reason = holds ? .relativeOnly(relative.distribution) : .partOf(view.statement.platform?.name ?? "?")
            voice.doubts.append(Undecided(component: component, vulnerability: number, reason: reason, source: source, record: record))
            return
        }
        voice.relatives.append(
            Evidence(rule: .relativeRange, source: source, record: record, identity: "pkg:" + key.text, version: version, range: because))
        if let fixedIn { voice.fixes.append(Fix(source: source, record: record, version: fixedIn)) }
    }

    /// Takes what the extended support of the package's release says; see `Matcher.judgeExtensions`.
    mutating func takeExtended(
        _ range: String, _ fixedIn: String?, _ key: PackageKey, _ version: String, _ subjects: [Int], source: String, record: String
    ) {
        let rule: Evidence.Rule = relative == nil ? .distributionRange : .relativeRange
        let evidence = Evidence(rule: rule, source: source, record: record, identity: "pkg:" + key.text, version: version, range: range)
        for number in subjects {
            if let relative {
                if relative.isNumberedAlike {
                    voices[number, default: Voice()].relatives.append(evidence)
                } else {
                    note(.relativeOnly(relative.distribution), [number], source: source, record: record)
                    continue
                }
            } else {
                voices[number, default: Voice()].extended.append(evidence)
            }
            guard let fixedIn else { continue }
            let list: WritableKeyPath<Voice, [Fix]> = relative == nil ? \.extendedFixes : \.fixes
            voices[number, default: Voice()][keyPath: list].append(Fix(source: source, record: record, version: fixedIn))
        }
    }

    /// Takes what the stream of a build says is fixed in it; see `Matcher.judgeStream`.
    mutating func takeStreamFix(_ evidence: Evidence, _ subjects: [Int]) {
        let statement = Clearance.Statement(status: .fixed, reason: evidence.range, product: evidence.identity, evidence: evidence)
        for number in subjects { voices[number, default: Voice()].streamFixes.append(statement) }
    }

    /// Takes note that the data of the package's own ecosystem say that it is not affected.
    mutating func acquit(_ row: RecordRow) { acquittals.append(row) }

    /// By vulnerability, the first by name of the records that acquit it.
    private func acquitting(_ catalog: Catalog) throws(CatalogError) -> [Int: String] {
        var names: [Int: String] = [:]
        for row in acquittals {
            var head = try catalog.matching(row)
            _ = try head.raw()
            let name = try head.text()
            for number in try catalog.subjects(row) { names[number] = names[number].map { min($0, name) } ?? name }
        }
        return names
    }

    /// A mark of the component that a statement names.
    struct MarkMatch {
        /// ``Finding/Kind/hash`` or ``Finding/Kind/mark``.
        var kind: Finding.Kind
        /// The mark for evidence.
        var shown: String
        /// Whether the mark tells the product by itself.
        var isCertain: Bool
        /// The component's version.
        var version: String?
    }

    mutating func take(
        _ answer: RangeEvaluation.Answer, _ match: MarkMatch, _ statement: ProductStatement, _ subjects: [Int], holds: Bool, source: String,
        record: String
    ) {
        let isAbout = statement.status == .affected || statement.status == .affectedInWords
        switch answer {
        case .affected(let because, _):
            guard match.isCertain else {
                // Of a mark that may be another's, only what calls for action is worth a question.
                if isAbout, holds { note(.markOnly(statement.product ?? "?"), subjects, source: source, record: record) }
                return
            }
            let evidence = Evidence(
                rule: .productStatement, source: source, record: record, identity: match.shown, version: match.version ?? "", range: because)
            for number in subjects {
                var voice = voices[number] ?? Voice()
                voice.isHash = voice.isHash || match.kind == .hash
                let reason = voice.take(evidence, statement, holds: holds, into: \.marks)
                voices[number] = voice
                if let reason { note(reason, [number], source: source, record: record) }
            }
        case .noVersion where isAbout && match.isCertain: note(.noVersion, subjects, source: source, record: record)
        case .notComparable(let scheme) where isAbout && match.isCertain:
            note(.notComparable(version: match.version ?? "", scheme: scheme.rawValue), subjects, source: source, record: record)
        case .noVersion, .notComparable, .notAffected, .noRange: return
        }
    }

    /// Notes a flaw of what the component was made from.
    mutating func takeAncestor(_ label: String, _ finding: Finding) {
        voices[finding.vulnerability, default: Voice()].ancestors.append((label, finding.evidence))
    }

    mutating func take(
        _ answer: CPEEvaluation.Answer, _ candidate: CPECandidate, _ statement: ProductStatement, _ subjects: [Int], holds: Bool, source: String,
        record: String
    ) {
        for number in subjects {
            var voice = voices[number] ?? Voice()
            switch answer {
            case .affected(let because, let fixedIn, let isExact, let target):
                let isTied = !namesAreGuessed && (tie?.holds(candidate.name, target: target) ?? true)
                // What may be another product's innocence is nobody's.
                if !isTied, statement.status == .fixed || statement.status == .notAffected { continue }
                let evidence = Evidence(
                    rule: statement.isPlain ? .cpeApplicability : .productStatement, source: source, record: record,
                    identity: candidate.name.formattedString,
                    version: candidate.version ?? "", range: because)
                if let reason = voice.take(evidence, statement, holds: holds, into: \.names) {
                    voice.doubts.append(Undecided(component: component, vulnerability: number, reason: reason, source: source, record: record))
                }
                voice.isExact = voice.isExact || isExact
                voice.isTied = voice.isTied || isTied
                if statement.status == .affected, let fixedIn { voice.fixes.append(Fix(source: source, record: record, version: fixedIn)) }
            case .unknown where statement.status == .fixed || statement.status == .notAffected: break
            case .unknown(let need):
                let reason: Undecided.Reason =
                    switch need {
                    case .platform(let words): .condition(words)
                    case .version: .noVersion
                    case .comparableVersion(let version): .notComparable(version: version, scheme: "generic")
                    }
                voice.doubts.append(Undecided(component: component, vulnerability: number, reason: reason, source: source, record: record))
            case .notAffected: break
            }
            voices[number] = voice
        }
    }

    /// Notes a question that a record raises.
    mutating func note(_ reason: Undecided.Reason, _ subjects: [Int], source: String, record: String) {
        for number in subjects {
            voices[number, default: Voice()].doubts.append(
                Undecided(component: component, vulnerability: number, reason: reason, source: source, record: record))
        }
    }

    /// Draws the answers: package data first, since it knows the package and its backports; CPE where nothing nearer speaks.
    func close(into result: inout ScanResult, _ catalog: Catalog) throws(CatalogError) {
        if wasLookedUp { result.lookedUp += 1 } else { result.notLookedUp.append(NotLookedUp(component: component, reasons: reasons)) }
        guard !voices.isEmpty else { return }
        let isAsked = !acquittals.isEmpty && voices.values.contains { !$0.names.isEmpty || !$0.extended.isEmpty }
        let acquitting = isAsked ? try self.acquitting(catalog) : [:]
        for (number, gathered) in voices {
            var voice = gathered.ordered()
            if voice.package.isEmpty, !voice.extended.isEmpty, acquitting[number] == nil {
                (voice.package, voice.fixes) = (voice.extended, voice.extendedFixes)
            }
            if !voice.package.isEmpty { voice.clearances += voice.streamFixes }
            if resolved.contains(number), let patched = patched(number, voice) {
                result.cleared.append(patched)
            } else if !voice.clearances.isEmpty {
                clear(number, voice, into: &result)
            } else if !voice.package.isEmpty {
                result.findings.append(
                    Finding(
                        component: component, vulnerability: number, kind: isDistribution ? .distro : .purl, confidence: .high,
                        evidence: voice.package + voice.marks + voice.names, fixedIn: voice.fixedIn))
            } else if !voice.relatives.isEmpty {
                result.findings.append(
                    Finding(
                        component: component, vulnerability: number, kind: .distro, confidence: .medium,
                        evidence: voice.relatives + voice.marks + voice.names, fixedIn: voice.fixedIn))
            } else if !voice.marks.isEmpty {
                result.findings.append(
                    Finding(
                        component: component, vulnerability: number, kind: voice.isHash ? .hash : .mark, confidence: voice.isHash ? .high : .medium,
                        evidence: voice.marks + voice.names, fixedIn: voice.fixedIn))
            } else if let first = voice.names.first {
                if let record = acquitting[number] {
                    result.undecided.append(disagreement(number, first, record))
                } else if isCovered {
                    // Data that know the flaw, and only cannot tell, are no disagreement.
                    result.undecided.append(voice.packageDoubts.first ?? disagreement(number, first, ""))
                } else if !voice.isTied {
                    result.undecided.append(
                        Undecided(
                            component: component, vulnerability: number, reason: .nameGuessed(first.identity), source: first.source,
                            record: first.record))
                } else {
                    result.findings.append(
                        Finding(
                            component: component, vulnerability: number, kind: .cpe, confidence: voice.isExact && !isDistribution ? .medium : .low,
                            evidence: voice.names, fixedIn: voice.fixedIn))
                }
            } else if let (label, evidence) = voice.ancestors.first, let first = evidence.first {
                result.undecided.append(
                    Undecided(component: component, vulnerability: number, reason: .ancestor(label), source: first.source, record: first.record))
            } else if let doubt = voice.packageDoubts.first ?? voice.doubts.first {
                result.undecided.append(doubt)
            }
        }
    }

    /// What the SBOM's own word that a patch resolves it comes to: "fixed", with everything that says otherwise in sight. nil where nothing said that it was affected.
    private func patched(_ number: Int, _ voice: Voice) -> Clearance? {
        let against = voice.package + voice.relatives + voice.marks + voice.names + voice.ancestors.flatMap(\.evidence)
        guard let first = against.first else { return nil }
        let evidence = Evidence(
            rule: .pedigreePatch, source: "SBOM", record: "pedigree.patches", identity: first.identity, version: first.version, range: "")
        return Clearance(
            component: component, vulnerability: number,
            statements: [Clearance.Statement(status: .fixed, reason: "pedigree.patches", product: first.identity, evidence: evidence)],
            against: against)
    }

    /// A statement about the product itself stands over what others say of its versions, unless its own record says both.
    private func clear(_ number: Int, _ voice: Voice, into result: inout ScanResult) {
        let against = voice.package + voice.relatives + voice.marks + voice.names
        let own = voice.clearances.map(\.evidence)
        if let both = against.first(where: { one in own.contains { $0.source == one.source && $0.record == one.record } }) {
            result.undecided.append(
                Undecided(component: component, vulnerability: number, reason: .contradiction, source: both.source, record: both.record))
        } else {
            result.cleared.append(Clearance(component: component, vulnerability: number, statements: voice.clearances, against: against))
        }
    }

    private func disagreement(_ number: Int, _ evidence: Evidence, _ record: String) -> Undecided {
        Undecided(
            component: component, vulnerability: number, reason: .sourcesDisagree(record), source: evidence.source, record: evidence.record)
    }
}
