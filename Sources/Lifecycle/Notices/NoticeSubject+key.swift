extension NoticeSubject {
    /// The subject that ``key`` names; nil for any other text.
    public init?(key: String) {
        let plain: [NoticeSubject] =
            [.eol, .eos, .transferPlan, .securityState, .handOver, .explanation] + DeviceMilestone.allCases.map { .package($0) }
        if let subject = plain.first(where: { $0.key == key }) {
            self = subject
            return
        }
        let prefix = NoticeSubject.componentEnd("").key
        guard key.hasPrefix(prefix), key.utf8.count > prefix.utf8.count else { return nil }
        self = .componentEnd(String(key.dropFirst(prefix.count)))
    }
}
