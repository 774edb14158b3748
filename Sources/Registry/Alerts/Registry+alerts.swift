extension Registry {
    /// Looks once what there is to tell, and makes the messages. The look itself holds up nobody who writes.
    ///
    /// - Parameter site: where browsers find the server, for links.
    /// - Returns: how many messages were made.
    @discardableResult
    public func gatherAlerts(site: String? = nil, as principal: Principal) async throws -> Int {
        let marks = try await perform(MarkAlerts(), as: principal)
        let round = try await ask(LookForAlerts(marks), as: principal)
        return round.isDone ? 0 : try await perform(GatherAlerts(round, site: site), as: principal)
    }
}
