extension NoticeSubject {
    /// The subject that ``key`` names; nil for any other text.
    public init?(key: String) {
        let plain: [NoticeSubject] =
            [.eol, .eos, .transferPlan, .securityState, .handOver, .explanation] + DeviceMilestone.allCases.map { .package($0) }
        if let subject = plain.first(where: { $0.key == key }) {
            self = subject
            return
        }
        for named in [NoticeSubject.componentEnd, NoticeSubject.advisory] {
            let prefix = named("").key
            guard key.hasPrefix(prefix), key.utf8.count > prefix.utf8.count else { continue }
            self = named(String(key.dropFirst(prefix.count)))
            return
        }
        return nil
    }
}
