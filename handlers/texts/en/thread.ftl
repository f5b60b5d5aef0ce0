thread-heading = From the thread
thread-facilitator = { $name } (facilitator)
thread-line = What you write in the thread below can be read by everybody at once. I include it as feedback, with your name, among all the answers and in the facilitator’s summary. If you change or delete it, so do I.
thread-line-late = What you write in the thread below I include, with your name, in the facilitator’s summary. If you change or delete it, so do I.
thread-by-facilitator = The facilitator, in the thread
