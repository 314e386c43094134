"""The window: the only place with Qt. It sees the engine, the texts and the ports; everything else comes as `Desk`."""
