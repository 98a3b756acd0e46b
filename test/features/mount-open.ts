// A screen mounted over a sample as the app would.
import { mount, flushPromises, type VueWrapper } from '@vue/test-utils'
import type { Component } from 'vue'
import { openSample, type OpenSample, type SampleOptions } from './open-sample.ts'

export interface OpenOptions extends SampleOptions {
  /** Of a part of a screen. */
  props?: Record<string, unknown>
}

export interface Opened extends Pick<OpenSample, 'store'> {
  screen: VueWrapper
}

export async function mountOpen(page: Component, { props = {}, ...sample }: OpenOptions = {}): Promise<Opened> {
  const { store, install } = await openSample(sample)
  const screen = mount(page, { attachTo: document.body, props, global: { plugins: [install] } })
  await flushPromises()
  return { screen, store }
}
