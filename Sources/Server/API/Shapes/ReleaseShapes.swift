import Registry

extension Release {
    /// A release as the API shows it.
    static let shape = Shape<Release>(
        "Release",
        [
            .text("version") { $0.version }, .word("state") { $0.state }, .optional("plannedOn") { $0.plannedOn },
            .optional("frozenAt") { $0.frozenAt }, .optional("releasedOn") { $0.releasedOn }, .optional("withdrawnOn") { $0.withdrawnOn },
            .optional("note") { $0.note }, .number("revision") { $0.revision },
        ])
}

extension ListBaselines.Entry {
    /// A baseline as the API shows it.
    static let shape = Shape<ListBaselines.Entry>(
        "Baseline",
        [
            .number("number") { $0.baseline.number }, .text("sha256") { $0.baseline.digest }, .text("frozenAt") { $0.baseline.frozenAt },
            .text("frozenBy") { $0.person }, .optional("note") { $0.baseline.note }, .list("signatures", Signature.shape) { $0.signatures },
        ])
}

extension Baseline {
    /// A baseline that was just made.
    static let shape = Shape<Baseline>(
        "FrozenBaseline",
        [
            .number("number") { $0.number }, .text("sha256") { $0.digest }, .text("frozenAt") { $0.frozenAt }, .optional("note") { $0.note },
        ])
}

extension Signature {
    /// A signature as the API shows it.
    static let shape = Shape<Signature>(
        "Signature",
        [
            .text("person") { $0.person }, .word("meaning") { $0.meaning }, .word("decision") { $0.decision }, .text("signedAt") { $0.signedAt },
            .optional("comment") { $0.comment }, .text("sha256") { $0.digest },
        ])
}

extension SignatureCheck.Entry {
    /// A signature, and whether what was signed is still as it was.
    static let shape = Shape<SignatureCheck.Entry>(
        "CheckedSignature", [.object("signature", Signature.shape) { $0.signature }, .flag("aboutPresentContent") { $0.isAboutPresentContent }])
}

extension BaselineDifference.ItemChange {
    private static let field = Shape<BaselineDifference.FieldChange>(
        "FieldChange", [.text("field") { $0.field }, .optional("old") { $0.old }, .optional("new") { $0.new }])

    /// A difference between two baselines.
    static let shape = Shape<BaselineDifference.ItemChange>(
        "ItemChange",
        [
            .text("kind") { $0.kind.rawValue }, .word("section") { $0.section }, .text("key") { $0.key }, .text("name") { $0.name },
            .optional("oldVersion") { $0.oldVersion }, .optional("newVersion") { $0.newVersion }, .list("fields", field) { $0.fields },
        ])
}

extension ReleaseReference {
    /// A release as others name it.
    static let shape = Shape<ReleaseReference>("ReleaseReference", [.text("product") { $0.product }, .text("version") { $0.version }])
}

extension HeldSBOM {
    /// An SBOM that somebody was given.
    static let shape = Shape<HeldSBOM>(
        "IssuedSBOM",
        [
            .number("number") { $0.issued.number }, .object("release", ReleaseReference.shape) { $0.release },
            .text("recipient") { $0.issued.recipient }, .text("format") { $0.issued.format }, .text("sha256") { $0.issued.digest },
            .text("issuedAt") { $0.issued.issuedAt }, .text("person") { $0.person }, .optional("reason") { $0.issued.reason },
            .optionalNumber("baseline") { $0.baseline }, .optionalNumber("newestBaseline") { $0.newestBaseline },
            .number("losses") { $0.issued.losses },
        ])
}
