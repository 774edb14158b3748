public import ArgumentParser
public import Lifecycle
public import Registry

// Words of the life cycle and of notices that can stand on a command line.
extension DeviceMilestone: ExpressibleByArgument {}
extension EndOrigin: ExpressibleByArgument {}
extension EndMeaning: ExpressibleByArgument {}
extension EndWord: ExpressibleByArgument {}
extension OptionKind: ExpressibleByArgument {}
extension ControlType: ExpressibleByArgument {}
extension LegacyVerdict: ExpressibleByArgument {}
extension SuddenEvent.Kind: ExpressibleByArgument {}
extension ResourceKind: ExpressibleByArgument {}
extension TemplateKey: ExpressibleByArgument {}
extension DeliveryState: ExpressibleByArgument {}
