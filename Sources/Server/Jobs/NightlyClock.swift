import Logging
import Registry
import ServiceLifecycle

/// Queues the matching of all releases once a day.
struct NightlyClock: Service {
    let desk: Desk
    /// Second of the day, UTC.
    let second: Int

    init?(_ desk: Desk) {
        guard let text = desk.configuration.nightlyAt, let hour = Int(text.prefix(2)), let minute = Int(text.suffix(2)) else { return nil }
        self.desk = desk
        second = hour * 3600 + minute * 60
    }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do { try await Task.sleep(for: .seconds(Self.wait(desk.seconds(), until: second))) } catch { return }
                do {
                    try await desk.registry.perform(QueueMatching(), as: .system)
                    desk.bell.ring()
                } catch {
                    desk.logger.error("nightly matching could not be queued", metadata: ["error": .string(String(describing: error))])
                }
            }
        }
    }

    /// Seconds until the next time of day; a whole day where it is now.
    static func wait(_ now: Int, until second: Int) -> Int {
        let ahead = (second - now % 86_400 + 86_400) % 86_400
        return ahead == 0 ? 86_400 : ahead
    }
}
