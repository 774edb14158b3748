import Registry

extension ListAlertSubscriptions.Entry {
    /// An alert as the API shows it; never its secret.
    static let shape = Shape<ListAlertSubscriptions.Entry>(
        "Alert",
        [
            .number("id") { $0.subscription.id }, .text("person") { $0.person }, .text("name") { $0.subscription.name },
            .word("channel") { $0.subscription.channel }, .text("address") { $0.subscription.address },
            .text("kinds") { entry in AlertKind.allCases.filter(entry.subscription.kinds.contains).map(\.rawValue).joined(separator: " ") },
            .optional("product") { $0.product }, .optionalNumber("leastScore") { $0.subscription.leastScore },
            .word("language") { $0.subscription.language }, .text("startedAt") { $0.subscription.startedAt },
            .optional("endedAt") { $0.subscription.endedAt },
        ])
}

extension AlertDelivery {
    /// Something that was told, as the API shows it.
    static let shape = Shape<AlertDelivery>(
        "AlertDelivery",
        [
            .number("id") { $0.id }, .number("alert") { $0.subscription }, .text("madeAt") { $0.madeAt }, .number("items") { $0.items },
            .text("subject") { $0.subject }, .text("body") { $0.body }, .word("state") { $0.state }, .number("attempts") { $0.attempts },
            .optional("nextAt") { $0.nextAt }, .optional("endedAt") { $0.endedAt }, .optional("answer") { $0.answer },
        ])
}
